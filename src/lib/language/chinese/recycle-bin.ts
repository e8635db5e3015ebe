/** The recycle bin. */
export const recycleBin = {
  // Its policy.
  'The policy of the recycle bin cannot be read.': '无法读取回收站策略。',
  'Recycle bin: on': '回收站：已开启',
  'Recycle bin: off': '回收站：已关闭',
  'Recycle bin: not reported': '回收站：未返回是否开启',
  'keeps deleted servers for {time}': '已删除的云服务器保留 {time}',
  'takes servers that are at least {time} old': '仅收入创建已满 {time}的云服务器',
  'Recycle bin: off · when it is on, it {rule}': '回收站：已关闭 · 开启后，{rule}',
  'Recycle bin: off · when it is on, it {rule} and {other}':
    '回收站：已关闭 · 开启后，{rule}，且{other}',
  '{hours} {hours|hour|hours}': '{hours} 小时',
  '{days} {days|day|days}': '{days} 天',

  // When a server will be destroyed.
  Purge: '彻底删除',
  'When the server will be destroyed, estimated: its reported deletion, else its last update, and the hours that the policy of now keeps servers. The API does not say it.':
    '估算的彻底删除时间：返回的删除时间（没有时取最后更新时间）加上当前策略的保留时长。API 不返回此时间。',
  'est.': '估算',
  'estimated: {basis}': '估算依据：{basis}',
  'reported deletion {time} + {kept} by the policy of now':
    '返回的删除时间 {time} + 当前策略保留的 {kept}',
  'last update {time} + {kept} by the policy of now': '最后更新时间 {time} + 当前策略保留的 {kept}',
  'unknown: by the policy of now it would be gone since {time}; the policy of when it was deleted counts':
    '未知：按当前策略，它在 {time} 就应已彻底删除；实际以删除时的策略为准',
  'unknown: the policy is not read yet': '未知：尚未读取策略',
  'unknown: the policy cannot be read': '未知：无法读取策略',
  'unknown: the recycle bin is off now': '未知：回收站目前已关闭',
  'unknown: the policy does not say how long servers are kept': '未知：策略未说明保留多久',
  'unknown: neither a deletion nor an update is reported': '未知：未返回删除时间和更新时间',

  // Its filters and its list.
  'Expected fields: {count}': '附加字段：{count}',
  'Uncheck all': '全部取消',
  'No server in the recycle bin matches': '回收站中没有匹配的云服务器',
  'The API returned none for {filters}. Change or clear these API filters.':
    'API 未返回任何云服务器；当前筛选条件：{filters}。请修改或清除这些 API 筛选。',
  'The recycle bin is off': '回收站已关闭',
  'While it is off, it keeps no deleted servers of this project. Off is the default; an administrator can turn it on in the ECS console, after the recycle bin for disks.':
    '关闭时，回收站不保留此项目中已删除的云服务器。回收站默认关闭；管理员可在 ECS 控制台开启，但需先开启云硬盘回收站。',
  'The recycle bin is empty': '回收站是空的',
  'It is on, and no deleted server is kept in it now.':
    '回收站已开启，目前没有保留已删除的云服务器。',
  'The API returned no server. Whether the recycle bin is on could not be read.':
    'API 没有返回云服务器。无法得知回收站是否已开启。',

  // Its errors.
  'No recycle bin at this address': '此地址没有回收站',
  'The recycle bin is an open beta that only some regions of Huawei Cloud offer, and other clouds do not document it. This region is probably without it.':
    '回收站处于公测阶段，华为云仅部分区域提供，其他云的文档中没有此功能。此区域很可能没有回收站。',
  'No permission to see the recycle bin': '没有查看回收站的权限',
  'Ask for the permission ecs:recycleBin:listServers in this project.':
    '请申请此项目的 ecs:recycleBin:listServers 权限。',
} as const
