/** What can be written in the refine field: examples, and what fields and states mean. */
export const refineHelp = {
  'Refine: what can be written': '页内筛选：可用写法',
  'Refining works on the loaded rows, at once, and asks nothing of the API. Words and fields beside each other must all hold.':
    '页内筛选即时处理已加载的行，不向 API 发送请求。并列的词和字段须同时满足。字段名后的全角冒号和值后的全角逗号会自动转换；引号和括号请使用英文（半角）符号。',
  'or {names}': '或 {names}',
  '{meaning}, such as {example}': '{meaning}，例如 {example}',
  'Keys in the table': '表格中的快捷键',
  'Keys anywhere on the page': '页面任意位置的快捷键',

  // Examples.
  'name, id, address, MAC address, tag, flavor or image holds "web"':
    '名称、ID、IP 地址、MAC 地址、标签、规格或镜像中包含“web”',
  'both words, wherever they stand': '两个词均须匹配，位置不限',
  'the words as they stand, with the space': '按原文匹配，包括空格',
  '"web", anything, "01"; ? stands for one character':
    '“web”与“01”之间可为任意内容；? 代表一个字符',
  'one of the values': '其中任一值',
  'every server but those; NOT says the same': '除此之外的所有云服务器；NOT 作用相同',
  'servers without that tag': '没有该标签的云服务器',
  'a tag with that key, whatever its value': '含有该键的标签，值不限',
  'the values of one key': '某个键的值',
  'exactly that value, case and all': '与该值完全一致，区分大小写',
  'a comparison: > >= < <=': '比较：> >= < <=',
  'a range, both ends in it': '范围，包含两端',
  'times by day (UTC), month, year or minute': '按日（UTC）、月、年或分钟匹配时间',
  'a value of one key that is a number, a day or a time, compared':
    '对某个键的值（数字、日期或时间）进行比较',
  'older than 30 days; units m h d w y': '早于 30 天前；单位 m h d w y',
  'addresses of a network, IPv4 or IPv6': '某网段内的地址，IPv4 或 IPv6',
  'addresses of a range': '某范围内的地址',
  'addresses that begin so; without the last dot, that hold it; a whole address only itself':
    '以此开头的地址；去掉末尾的点则匹配包含它的地址；完整地址仅匹配自身',
  'a network or range of addresses is understood as a word too': '网段或地址范围也可直接作为词输入',
  'servers for which a field is there': '含有某字段的云服务器',
  'servers without any tag of their own': '没有任何用户标签的云服务器',
  'a state that stands out': '需要关注的状态',
  'one of the terms in brackets, and the word': '满足括号中任一条件，且包含该词',
  'any field of the API': '任意 API 字段',

  // Fields.
  'name of the server': '云服务器名称',
  'id of the server': '云服务器 ID',
  "the row's own status": '该行自身的状态',
  'power state, in words or as a code': '电源状态，可写名称或代码',
  'what the cloud is doing with the server': '云平台正在对云服务器执行的任务',
  'vm_state of the server, on which the API filters by status':
    '云服务器的 vm_state，API 按状态筛选时以此为准',
  'availability zone': '可用区',
  'flavor, by name or id': '规格，可写名称或 ID',
  'virtual CPUs of the flavor': '规格的 vCPU 数',
  'memory of the flavor; a number without a unit counts MiB': '规格的内存；不带单位的数字以 MiB 计',
  'GPUs and other accelerators of the flavor': '规格的 GPU 及其他加速器',
  'image, by name or id; without a name, by its operating system':
    '镜像，可写名称或 ID；没有名称时可写其操作系统',
  'operating system, by type or version': '操作系统，可写类型或版本',
  'version of the operating system': '操作系统版本',
  'how the server is billed': '云服务器的计费模式',
  'tag, by key or by key and value': '标签，可写键或键值对',
  'metadata, by key or by key and value': '元数据，可写键或键值对',
  'any fixed or floating address; 10.0. and 2001:db8:: are beginnings, and 10.0 without a dot at its end may stand anywhere in one':
    '任一固定 IP 或浮动 IP；10.0. 和 2001:db8:: 匹配地址开头，末尾不带点的 10.0 匹配地址中任意位置',
  'fixed (private) address': '固定（私有）IP',
  'floating address (EIP)': '浮动 IP（EIP）',
  'MAC address, with any separators or part of one': 'MAC 地址，分隔符不限，可只写一部分',
  'id of a network port': '网络端口 ID',
  'id of the VPC': '虚拟私有云 ID',
  'security group, by name or id': '安全组，可写名称或 ID',
  'id of the enterprise project; 0 is the default one': '企业项目 ID；0 为默认企业项目',
  'key pair for logging in': '登录所用的密钥对',
  'state of the host as the API reports it': 'API 返回的宿主机状态',
  'number of attached volumes': '已挂载云硬盘的数量',
  'id or device of an attached volume': '已挂载云硬盘的 ID 或设备名',
  'when the server was created; days are those of UTC': '云服务器的创建时间；日期按 UTC 计',
  'when the server last changed': '云服务器最近一次变更的时间',
  'when the server was started': '云服务器启动的时间',
  'when the server was deleted': '云服务器的删除时间',
  'of a server in the recycle bin: when it came there, as far as the row tells; its reported deletion, else its last update':
    '回收站中的云服务器移入回收站的时间，依据行中数据：优先取返回的删除时间，否则取最后更新时间',
  'when the server is to be deleted by itself; ages count from now on':
    '云服务器将自动删除的时间；时长从现在起往后计算',
  'message, details or code of the fault': '故障的信息、详情或代码',
  'description that a person gave': '用户填写的描述',
  'what makes a server stand out': '云服务器需要关注的状态',
  'servers for which a field is there; -has: those for which it is not':
    '含有某字段的云服务器；-has: 则为不含该字段的云服务器',
  'any field of the API by its path; quotes round a name that holds a colon':
    '按路径指定的任意 API 字段；含冒号的名称须用英文引号括起',

  // States.
  'reports a fault': '返回了故障信息',
  'locked by an order that changes its billing': '被变更计费模式的订单锁定',
  'power state contradicts status': '电源状态与状态矛盾',
  'its host is reported as anything but UP': '返回的宿主机状态不是 UP',
  'came in a form that this page cannot read': '返回的数据格式，此页面无法读取',
} as const
