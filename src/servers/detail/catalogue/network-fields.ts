import type { Field } from './field'

/** How the server is reached. */
export const networkFields: readonly Field[] = [
  {
    path: 'addresses',
    label: 'Ports and addresses',
    meaning: 'Addresses of the server by network. One port can have several.',
    source: 'details',
  },
  {
    path: 'addresses.*',
    label: 'Network',
    meaning: 'Key of the map: documented as the network’s name, in most answers the ID of the VPC.',
    source: 'details',
  },
  {
    path: 'addresses.*.addr',
    label: 'Address',
    meaning: 'The IP address. Some regions mask parts of it.',
    source: 'details',
  },
  {
    path: 'addresses.*.version',
    label: 'IP version',
    meaning: '4 for IPv4, 6 for IPv6.',
    source: 'details',
  },
  {
    path: 'addresses.*.OS-EXT-IPS:type',
    label: 'Address type',
    meaning: 'fixed is the private address, floating the elastic IP in front of it.',
    source: 'details',
  },
  {
    path: 'addresses.*.OS-EXT-IPS-MAC:mac_addr',
    label: 'MAC',
    meaning: 'MAC address of the port; a floating address repeats that of its fixed one.',
    source: 'details',
  },
  {
    path: 'addresses.*.OS-EXT-IPS:port_id',
    label: 'Port ID',
    meaning: 'The port that the address belongs to.',
    source: 'details',
  },
  {
    path: 'addresses.*.primary',
    label: 'Primary',
    meaning: 'Whether it is the primary address of the server.',
    source: 'openapi',
  },
  {
    path: 'security_groups',
    label: 'Security groups',
    meaning:
      'Groups of the server’s ports. The API does not say which port has which; a group can repeat.',
    source: 'details',
  },
  {
    path: 'security_groups.name',
    label: 'Group name',
    meaning: 'Name of the security group.',
    source: 'details',
  },
  {
    path: 'security_groups.id',
    label: 'Group ID',
    meaning: 'ID of the security group; older answers leave it out.',
    source: 'bin',
  },
  {
    path: 'network_interfaces',
    label: 'Network interfaces',
    meaning: 'The network cards of the server. Only newer answers hold them.',
    source: 'openapi',
  },
  {
    path: 'network_interfaces.port_id',
    label: 'Port ID',
    meaning: 'The port of the card.',
    source: 'openapi',
  },
  {
    path: 'network_interfaces.primary',
    label: 'Primary',
    meaning: 'Whether it is the primary card.',
    source: 'openapi',
  },
  {
    path: 'network_interfaces.ip_addresses',
    label: 'IPv4 addresses',
    meaning: 'Private IPv4 addresses of the card.',
    source: 'openapi',
  },
  {
    path: 'network_interfaces.ipv6_addresses',
    label: 'IPv6 addresses',
    meaning: 'IPv6 addresses of the card.',
    source: 'openapi',
  },
  {
    path: 'network_interfaces.subnet_id',
    label: 'Subnet',
    meaning: 'The subnet that the card is in.',
    source: 'openapi',
  },
  {
    path: 'network_interfaces.association',
    label: 'Association',
    meaning: 'What the card is bound to.',
    source: 'openapi',
  },
  {
    path: 'network_interfaces.association.public_ip_address',
    label: 'Elastic IP',
    meaning: 'The elastic IP: its address by the English document, its ID by the Chinese one.',
    source: 'openapi',
  },
  {
    path: 'accessIPv4',
    label: 'Access IPv4',
    meaning: 'Reserved by the API.',
    source: 'details',
  },
  {
    path: 'accessIPv6',
    label: 'Access IPv6',
    meaning: 'Reserved by the API.',
    source: 'details',
  },
]
