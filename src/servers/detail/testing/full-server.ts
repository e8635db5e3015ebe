import type { Server } from '~/api/server'
import { toRow } from '~/api/to-row'
import { withholdUserData } from '~/api/withhold-user-data'

/** A server that has every catalogued field, each with a text of its own; 12 bytes of user data. */
const sent = {
  id: '29ddbb8d-0000-4000-8000-000000000001',
  name: 'web-01',
  status: 'VERIFY_RESIZE',
  'OS-EXT-STS:vm_state': 'resized',
  'OS-EXT-STS:task_state': 'resize_finish',
  'OS-EXT-STS:power_state': 4,
  progress: 37,
  fault: {
    code: 512,
    message: 'No host was found.',
    details: 'The filter left none.',
    created: '2026-01-02T03:04:05Z',
  },
  host_status: 'MAINTENANCE',
  locked: true,
  in_recycle_bin: false,
  market_info: { charge_mode: 'postpaid' },
  auto_terminate_time: '2027-02-03T04:05:06Z',
  created: '2025-03-04T05:06:07Z',
  updated: '2025-04-05T06:07:08Z',
  'OS-SRV-USG:launched_at': '2025-05-06T07:08:09.000000',
  'OS-SRV-USG:terminated_at': '2025-06-07T08:09:10.000000',
  description: 'Front of the shop',
  'OS-EXT-AZ:availability_zone': 'az1.dc1',
  enterprise_project_id: '441d5677-b76a-4dd4-a97a-ef7fd633c095',
  tenant_id: 'edcb94a885a84ed3a3fdf8ea4d2741da',
  user_id: 'bb7f23e27e7e46f3aaceb5f53a158bdc',
  key_name: 'KeyPair-7d21',
  addresses: {
    '61887f0f-e8cb-49a0-8763-b01c438da809': [
      {
        version: '4',
        addr: '192.168.7.121',
        'OS-EXT-IPS:type': 'fixed',
        'OS-EXT-IPS-MAC:mac_addr': 'fa:16:3e:95:88:3f',
        'OS-EXT-IPS:port_id': '7b5d615c-186d-4646-9cb8-444addfe9b92',
        primary: true,
      },
      {
        version: '4',
        addr: '203.0.113.9',
        'OS-EXT-IPS:type': 'floating',
        'OS-EXT-IPS-MAC:mac_addr': 'fa:16:3e:95:88:3f',
        'OS-EXT-IPS:port_id': '7b5d615c-186d-4646-9cb8-444addfe9b92',
      },
    ],
  },
  security_groups: [{ name: 'Sys-WebServer', id: '71846bf6-1cda-4515-8590-3707be295e76' }],
  network_interfaces: [
    {
      port_id: '7b5d615c-186d-4646-9cb8-444addfe9b92',
      primary: true,
      ip_addresses: ['192.168.7.121'],
      ipv6_addresses: ['2001:db8::7:121'],
      subnet_id: '5e56a480-f337-4985-8ca4-98546cb4fdae',
      association: { public_ip_address: '203.0.113.9' },
    },
  ],
  accessIPv4: '198.51.100.4',
  accessIPv6: '2001:db8::4',
  'os-extended-volumes:volumes_attached': [
    {
      id: '5043f66b-a0d8-4eb2-8c48-49976bcdc253',
      device: '/dev/vdq',
      bootIndex: '0',
      delete_on_termination: 'false',
    },
  ],
  'OS-EXT-SRV-ATTR:root_device_name': '/dev/vdr',
  'OS-DCF:diskConfig': 'MANUAL',
  config_drive: 'True',
  flavor: {
    id: 'g6.4xlarge.4',
    name: 'graphics',
    vcpus: '16',
    ram: '65536',
    disk: '0',
    gpus: [{ name: 'Tesla T4', count: 2, memory_mb: 16384 }],
    asic_accelerators: [{ name: 'Ascend 310', count: 3, memory_mb: 8192 }],
  },
  image: { id: '1ce5800a-e487-4c1b-b264-3353a39e2b4b' },
  cpu_options: { 'hw:cpu_threads': 2 },
  security_options: { secure_boot_enabled: true, tpm_enabled: false },
  enclave_options: { enabled: false },
  'OS-EXT-SRV-ATTR:user_data': 'IyEvYmluL2Jhc2gK',
  'OS-EXT-SRV-ATTR:kernel_id': 'b0bd2a5b-kernel',
  'OS-EXT-SRV-ATTR:ramdisk_id': '8999878c-ramdisk',
  'OS-EXT-SRV-ATTR:hostname': 'web-01.shop.internal',
  'OS-EXT-SRV-ATTR:instance_name': 'instance-0013772d',
  hypervisor: { hypervisor_type: 'QEMU', csd_hypervisor: 'csd-reserved' },
  'OS-EXT-SRV-ATTR:hypervisor_hostname': 'nova001@248',
  'OS-EXT-SRV-ATTR:host': 'host-az1',
  hostId: 'f92345b97fd291f67a29ed735a82a8983f370175d2ba3d18d66893f4',
  'os:scheduler_hints': {
    group: ['d1f5e0a3-group'],
    tenancy: ['dedicated'],
    dedicated_host_id: ['a2c4-dedicated-host'],
  },
  'OS-EXT-SRV-ATTR:reservation_id': 'r-xmjj4pnm',
  'OS-EXT-SRV-ATTR:launch_index': 58,
  capacity_reservation_id: 'cr-0001',
  capacity_reservation_specification: { id: 'cr-0002', preference: 'targeted' },
  spod_id: 'spod-7',
  tags: ['env=prod', 'owner', '_sys_root_resource_id=4514d9b0'],
  sys_tags: [{ key: '_sys_enterprise_project_id', value: 'ep-of-the-tag' }],
  metadata: {
    charging_mode: '0',
    chargingMode: '2',
    EcmResStatus: 'freeze',
    vpc_id: '61887f0f-e8cb-49a0-8763-b01c438da809',
    image_name: 'CentOS 7.9 64bit',
    os_type: 'Linux',
    os_version: 'CentOS Linux 7.9',
    os_bit: '64',
    'metering.image_id': 'af60e0d5-6952-4f3d-b0ed-31bb19d4a692',
    'metering.imagetype': 'gold',
    'metering.resourcespeccode': 'g6.4xlarge.4.linux',
    'metering.resourcetype': '1',
    'metering.cloudServiceType': 'hws.service.type.ec2',
    'metering.order_id': 'CS1808132145NRVRE',
    'metering.product_id': '00301-253164-0--0',
    lockSource: 'ORDER',
    lockSourceId: 'CS99',
    lockScene: 'TO_PERIOD_LOCK',
    lockCheckEndpoint: 'https://orders.example/check',
    agency_name: 'shop-agency',
    __support_agent_list: 'hss,ces',
    virtual_env_type: 'FusionCompute',
    'cascaded.instance_extrainfo': 'pcibridge:1',
    'shop.owner': 'Ada',
  },
}

/** The server as the proxy lets it through. */
export const fullServer: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.entries(Object(withholdUserData(sent))),
)

/** The server as the list holds it. */
export const fullRow: Server = readServer(fullServer)

/** Reads a raw row that is known to be a server, as the first one of a page. */
export function readServer(raw: unknown): Server {
  const row = toRow(raw, 'row 1', {
    answer: { url: '/api/v1/demo/cloudservers/detail?limit=200&offset=3' },
    index: 16,
  })
  if (row.kind !== 'server') throw new Error(row.reason)
  return row
}
