/** Fields of the detail: network, storage and tags. */
export const networkDetailFields = {
  // Network
  'Ports and addresses': '端口和 IP 地址',
  'Addresses of the server by network. One port can have several.':
    '云服务器在各网络中的 IP 地址。一个端口可以有多个。',
  'Key of the map: documented as the network’s name, in most answers the ID of the VPC.':
    '映射的键：文档称其为网络名称，多数响应中却是虚拟私有云的 ID。',
  Address: 'IP 地址',
  'The IP address. Some regions mask parts of it.': 'IP 地址。部分区域会遮盖其中几位。',
  'IP version': 'IP 版本',
  '4 for IPv4, 6 for IPv6.': '4 为 IPv4，6 为 IPv6。',
  'Address type': 'IP 地址类型',
  'fixed is the private address, floating the elastic IP in front of it.':
    'fixed 为私有 IP，floating 为与其绑定的弹性公网 IP。',
  'MAC address of the port; a floating address repeats that of its fixed one.':
    '端口的 MAC 地址；浮动 IP 的 MAC 地址与其固定 IP 的相同。',
  'Port ID': '端口 ID',
  'The port that the address belongs to.': 'IP 地址所属的端口。',
  Primary: '是否为主',
  'Whether it is the primary address of the server.': '是否为云服务器的主 IP 地址。',
  'Groups of the server’s ports. The API does not say which port has which; a group can repeat.':
    '云服务器各端口的安全组。API 未说明各安全组属于哪个端口；同一安全组可能重复出现。',
  'Group name': '安全组名称',
  'Name of the security group.': '安全组的名称。',
  'Group ID': '安全组 ID',
  'ID of the security group; older answers leave it out.': '安全组的 ID；较早的响应中没有。',
  'Network interfaces': '网卡',
  'The network cards of the server. Only newer answers hold them.':
    '云服务器的网卡。只有较新的响应才包含。',
  'The port of the card.': '网卡的端口。',
  'Whether it is the primary card.': '是否为主网卡。',
  'IPv4 addresses': 'IPv4 地址',
  'Private IPv4 addresses of the card.': '网卡的私有 IPv4 地址。',
  'IPv6 addresses': 'IPv6 地址',
  'IPv6 addresses of the card.': '网卡的 IPv6 地址。',
  Subnet: '子网',
  'The subnet that the card is in.': '网卡所在的子网。',
  Association: '绑定关系',
  'What the card is bound to.': '网卡所绑定的对象。',
  'Elastic IP': '弹性公网 IP',
  'The elastic IP: its address by the English document, its ID by the Chinese one.':
    '弹性公网 IP：英文文档说是其地址，中文文档说是其 ID。',
  'Access IPv4': '访问 IPv4',
  'Access IPv6': '访问 IPv6',
  'Reserved by the API.': 'API 的预留字段。',

  // Storage
  'Disks attached to the server. Their sizes and types are not in this answer.':
    '挂载到云服务器的云硬盘。此响应不含其容量和类型。',
  'Volume ID': '云硬盘 ID',
  'ID of the disk.': '云硬盘的 ID。',
  Device: '设备名',
  'Where the server sees the disk.': '云硬盘在云服务器中的设备名。',
  'Boot index': '启动顺序',
  '0 is the disk that the server boots from; -1, null or empty is a data disk.':
    '0 为系统盘，云服务器由此启动；-1、null 或空为数据盘。',
  'On deletion': '删除云服务器时',
  'Whether the disk is deleted together with the server.': '删除云服务器时是否一并删除该云硬盘。',
  'Root device': '系统盘设备名',
  'Device of the system disk: /dev/vda for a VBD disk, /dev/sda for a SCSI disk.':
    '系统盘的设备名：VBD 磁盘为 /dev/vda，SCSI 磁盘为 /dev/sda。',
  'Disk configuration': '磁盘配置',
  'Whether the image space of the system disk can be expanded to the size of the flavor.':
    '系统盘的镜像空间能否扩展到规格规定的大小。',
  'it is not expanded': '不扩展',
  'it is expanded to the size of the flavor': '扩展到规格规定的大小',
  'Config drive': '配置驱动器',
  'The drive by which a server reads its configuration.': '云服务器用来读取自身配置的驱动器。',

  // Tags
  'Tags as key=value, or a key alone. Some are set by the cloud.':
    '形如 key=value 的标签，或只有键。部分由云平台设置。',
  'System tags': '系统标签',
  'Tags that only the cloud sets.': '只由云平台设置的标签。',
  Key: '键',
  'Key of the system tag.': '系统标签的键。',
  Value: '值',
  'Value of the system tag.': '系统标签的值。',
} as const
