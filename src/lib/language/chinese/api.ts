/** What the API contract says in words: parameters and statuses. */
export const api = {
  // Parameters: what they are called, what they do, and values that are likely wanted.
  'Servers whose name contains this text. A period matches any one character: web.1 finds web-1, too.':
    '名称包含此文本的云服务器。英文句点可匹配任意一个字符：web.1 也能找到 web-1。',
  'Servers in this status. Some statuses also return the ones in between.':
    '处于此状态的云服务器。部分状态还会返回处于中间状态的云服务器。',
  IP: 'IP',
  'Servers with a private IPv4 address that contains this text.':
    '私有 IPv4 地址包含此文本的云服务器。',
  'Servers with a tag that contains this value, such as key=value. How it is matched, and how several are joined, is not documented.':
    '标签包含此值的云服务器，例如 key=value。匹配方式以及多个值之间的关系，文档均未说明。',
  'Not tags': '排除标签',
  'Servers without a tag that contains this value; __type_baremetal leaves out bare metal servers. How it is matched, and how several are joined, is not documented.':
    '没有标签包含此值的云服务器；填 __type_baremetal 可排除裸金属服务器。匹配方式以及多个值之间的关系，文档均未说明。',
  'Servers with this flavor ID.': '使用此规格 ID 的云服务器。',
  'Servers of one enterprise project: its ID, 0 for the default one, or all_granted_eps for every one that you may see (at most 100).':
    '某个企业项目的云服务器：填企业项目 ID；0 表示默认企业项目；all_granted_eps 表示您有权查看的所有企业项目（最多 100 个）。',
  'every one that you may see, at most 100': '您有权查看的所有企业项目，最多 100 个',
  'Servers that were created together in one batch.': '同一批次创建的云服务器。',
  'Page size': '每页数量',
  'Servers in one answer. Large inventories load in pages of 200 unless this says otherwise, as the documentation advises.':
    '一次响应返回的云服务器数量。未设置时，云服务器较多的项目按文档建议每页加载 200 台。',
  'advised for large inventories, and used here when not set':
    '云服务器较多时的建议值，未设置时使用此值',
  'the largest page': '每页最大数量',
  Page: '页码',
  'Number of the page, counted from 1; 0 is the first page, too. Not a number of servers.':
    '页码，从 1 开始；0 也表示第一页。不是云服务器的数量。',
  Marker: '起始标记',
  'ID of the last server of the page before.': '上一页最后一台云服务器的 ID。',
  'Exact IP': '精确 IP',
  'Servers with exactly this IPv4 address.': 'IPv4 地址与此完全一致的云服务器。',
  'Server IDs': '云服务器 ID',
  'Exactly these servers, at most 100; every other filter is ignored.':
    '仅查询这些云服务器，最多 100 台；忽略其他筛选条件。',
  'Expected fields': '附加字段',
  'Asks for these fields on top of the default ones. Which fields the API returns without it is not documented.':
    '在默认字段之外，额外查询这些字段。API 默认返回哪些字段，文档未说明。',
  'Servers in one answer. The documents disagree about the most; all of them allow 100.':
    '一次响应返回的云服务器数量。各文档给出的最大值不一致；各文档都允许 100。',
  '25, or 10 by the OpenAPI': '25（OpenAPI 中为 10）',
  'Number of the page, counted from 1. Deprecated; use marker.':
    '页码，从 1 开始。此参数已废弃，请使用 marker。',
  'Servers of this availability zone.': '位于此可用区的云服务器。',
  'Servers with this address; how it is matched is not documented.':
    '使用此地址的云服务器；匹配方式文档未说明。',
  'Tag keys': '标签键',
  'Servers that have this tag key.': '带有此标签键的云服务器。',

  // Why a value cannot be used, going on after the name of its parameter.
  'takes one value; it was given several': '只能有一个值，但给出了多个',
  'is empty; leave the parameter out instead': '为空；请去掉此参数',
  'is not a value that the API accepts': '不是 API 接受的值',
  'is longer than 255 characters': '超过 255 个字符',
  'holds a control character': '包含控制字符',
  'holds half a character': '包含不完整的字符',
  'takes a private IPv4 address or the beginning, middle or end of one':
    '应为私有 IPv4 地址，或其开头、中间或末尾部分',
  'takes the UUID of an enterprise project, 0 or all_granted_eps':
    '应为企业项目的 UUID、0 或 all_granted_eps',
  'takes a reservation ID, such as r-l0i0clt2': '应为批量创建 ID，例如 r-l0i0clt2',
  'takes a whole IPv4 address, such as 192.168.0.4': '应为完整的 IPv4 地址，例如 192.168.0.4',
  'takes a whole number from 1 to 1000': '应为 1 到 1000 的整数',
  'takes a whole number from 0 to 2147483647': '应为 0 到 2147483647 的整数',
  'takes one of ACTIVE, SHUTOFF, ERROR, BUILD, REBOOT, HARD_REBOOT, REBUILD, MIGRATING, RESIZE, REVERT_RESIZE, VERIFY_RESIZE, DELETED, SHELVED, SHELVED_OFFLOADED, UNKNOWN':
    '只能是 ACTIVE、SHUTOFF、ERROR、BUILD、REBOOT、HARD_REBOOT、REBUILD、MIGRATING、RESIZE、REVERT_RESIZE、VERIFY_RESIZE、DELETED、SHELVED、SHELVED_OFFLOADED、UNKNOWN 之一',
  'takes any of launched_at, key_name, locked, root_device_name, tenancy, dedicated_host_id, enterprise_project_id, tags, metadata, addresses, security_groups, volumes_attached, image, power_state, cpu_options, market_info, host_status, hostname, hypervisor_hostname, system_tags':
    '只能从 launched_at、key_name、locked、root_device_name、tenancy、dedicated_host_id、enterprise_project_id、tags、metadata、addresses、security_groups、volumes_attached、image、power_state、cpu_options、market_info、host_status、hostname、hypervisor_hostname、system_tags 中选取',
  'is not a parameter of this request': '不是此请求的参数',

  // What statuses mean.
  running: '运行中',
  stopped: '已关机',
  'in an error state': '处于故障状态',
  'being created': '创建中',
  restarting: '重启中',
  'being restarted by force': '强制重启中',
  'being rebuilt from an image': '正在用镜像重建',
  'moving to another host': '正在迁移到其他宿主机',
  'changing its flavor': '正在变更规格',
  'returning to its former flavor': '正在回退到原规格',
  'waiting for the new flavor to be confirmed': '等待确认新规格',
  'deleted; only administrators may ask for these': '已删除；仅管理员可查询',
  'shelved: stopped, kept as an image': '已搁置：已关机，以镜像形式保留',
  'shelved and removed from its host': '已搁置，并已从宿主机移除',
  'in a state that the API itself does not know': '处于 API 也无法识别的状态',
  paused: '已暂停',
  suspended: '已挂起',
  'deleted, can still be restored': '已删除，仍可恢复',
  'in rescue mode': '处于救援模式',
  'not a documented status': '不是文档中的状态',
} as const
