/** Columns, and what stands in their cells besides data. */
export const columns = {
  Task: '任务',
  Marks: '标记',
  'Fault, frozen, locked': '故障、冻结、锁定',
  Addresses: 'IP 地址',
  'Image / OS': '镜像 / 操作系统',
  'not started yet, or not reported': '尚未启动，或未返回',
  'no addresses': '无 IP 地址',
  floating: '浮动 IP',
  '{more} more {more|address|addresses}': '另有 {more} 个 IP 地址',
  '{more} more {more|tag|tags}': '另有 {more} 个标签',
  'contradicts the status': '与状态矛盾',
  'as {status}': '按 {status} 匹配',
  'Matched because the API counts {status} as {askedFor}.':
    '之所以匹配，是因为 API 将 {status} 计入 {askedFor}。',
  'Fault: no message': '故障：无故障信息',
  'Frozen by the cloud': '已被云平台冻结',
  'Locked by an order': '已被订单锁定',
  unnamed: '未命名',
  'kept when the server is deleted': '删除云服务器时保留',
  'fate on deletion not reported': '未返回是否随云服务器删除',
} as const
