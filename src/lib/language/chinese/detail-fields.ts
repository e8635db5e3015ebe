/** Fields of the detail: what stands around all of them, and the overview. */
export const detailFields = {
  // Sources
  '"Querying Details About ECSs", 2025-09-19': '《Querying Details About ECSs》，2025-09-19',
  '"查询回收站中虚拟机列表", 2025-09-16': '《查询回收站中虚拟机列表》，2025-09-16',
  '"查询回收站中虚拟机列表", 2025-12-04': '《查询回收站中虚拟机列表》，2025-12-04',
  'OpenAPI ServerDetail, 2026-07-24': 'OpenAPI ServerDetail，2026-07-24',
  'OpenAPI ListCloudServers (v1.1), 2026-07-24': 'OpenAPI ListCloudServers（v1.1），2026-07-24',
  'seen in answers, documented nowhere': '仅见于响应，文档均未说明',
  'Source: {source}': '来源：{source}',
  'Part of {path}: {meaning}': '属于 {path}：{meaning}',

  // State
  'State of the server, worked out by the API from VM state and task state.':
    '云服务器的状态，由 API 根据虚拟机状态和任务状态得出。',
  'Status of the server as an extended attribute. The status filter of the API works on it.':
    '云服务器的状态（扩展属性）。API 的 status 筛选针对的就是它。',
  'Task state': '任务状态',
  'What the cloud is doing with the server now; null when it is doing nothing.':
    '云平台正在对云服务器执行的任务；没有任务时为 null。',
  'Power state': '电源状态',
  'Power status of the server: 0 no state, 1 running, 4 shut down.':
    '云服务器的电源状态：0 无状态，1 运行中，4 已关机。',
  'no state': '无状态',
  'shut down': '已关机',
  crashed: '已崩溃',
  Progress: '进度',
  'Progress of the server, from 0 to 100.': '云服务器的进度，0 到 100。',
  'Why the server failed. It can be null although the status is ERROR: the documents disagree.':
    '云服务器出现故障的原因。状态为 ERROR 时也可能为 null：各文档说法不一。',
  'Fault code': '故障码',
  'Code of the fault.': '故障的代码。',
  'Fault message': '故障信息',
  'The fault in a sentence.': '一句话描述故障。',
  'Fault details': '故障详情',
  'More about the fault.': '关于故障的更多信息。',
  'Fault time': '故障时间',
  'When the fault happened.': '故障发生的时间。',
  'State of the physical host; empty when there is no information about a host.':
    '物理宿主机的状态；没有宿主机信息时为空。',
  normal: '正常',
  abnormal: '异常',
  'in maintenance': '维护中',
  unknown: '未知',
  'Whether the server is locked. Neither the freeze nor an order lock.':
    '云服务器是否已锁定。不同于冻结和订单锁定。',
  locked: '已锁定',
  'not locked': '未锁定',
  'In the recycle bin': '在回收站中',
  'Whether the server is in the recycle bin: a field of the v1.1 list.':
    '云服务器是否在回收站中：v1.1 列表的字段。',
  Market: '购买方式',
  'How the server was bought: one of the values of expect-fields of the recycle bin.':
    '云服务器的购买方式：回收站 expect-fields 的取值之一。',

  // Times
  'Scheduled deletion': '定时删除',
  'When a pay-per-use server will be deleted by its schedule; empty when it has none.':
    '按需计费的云服务器将被定时删除的时间；未设置时为空。',
  'When the server was created.': '云服务器的创建时间。',
  'When the server was last changed, for example started, stopped or restarted.':
    '云服务器最近一次变更的时间，例如开机、关机或重启。',
  'When the server was started. Written without a zone; it means UTC.':
    '云服务器的启动时间。不带时区，按 UTC 计。',
  Terminated: '删除时间',
  'When the server was deleted. Written without a zone; it means UTC.':
    '云服务器的删除时间。不带时区，按 UTC 计。',

  // Identity
  'The server’s UUID.': '云服务器的 UUID。',
  'The server’s name. Several servers can share one.': '云服务器的名称，可以重名。',
  'What a person wrote about the server.': '用户为云服务器填写的描述。',
  'Availability zone': '可用区',
  'The availability zone (AZ) that the server is in.': '云服务器所在的可用区（AZ）。',
  'The enterprise project that the server belongs to; 0 is the default one.':
    '云服务器所属的企业项目；0 为默认企业项目。',
  'The tenant that the server belongs to, which is the project’s ID.':
    '云服务器所属的租户，即项目 ID。',
  'Created by user': '创建者',
  'ID of the user who created the server.': '创建云服务器的用户 ID。',
  'The key pair by which a person logs in.': '登录云服务器所用的密钥对。',
} as const
