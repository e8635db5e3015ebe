/** What changed, and servers side by side. */
export const changes = {
  // Between clauses, and between names

  // What changed
  '{count} changed': '{count} 台有变化',
  '{count} new': '{count} 台新增',
  '{count} gone': '{count} 台已消失',
  'nothing changed': '没有变化',
  'no known change': '没有已知变化',
  '{what} since {time}': '{time} 以来：{what}',
  'New and gone are meant of this list, with its API filters. Fields that only the raw JSON holds are not compared.':
    '“新增”和“已消失”只就当前 API 筛选下的列表而言。仅见于原始 JSON 的字段不参与比较。',
  'Changes since {time}': '{time} 以来的变化',
  'The list as it was then, compared with the one of now. {compared}':
    '将当时的列表与当前列表进行比较。{compared}',
  '{compared} Not every server could be read each time: some that came or went may be missing, and some stand as they were last seen.':
    '{compared}有时未能读取全部云服务器：可能漏掉部分新增或已消失的，部分显示的是最近一次读到的内容。',
  'Refine to it': '页内筛选出这台',
  'Refine to these {count}': '页内筛选出这 {count} 台',
  'Once the list is loaded': '列表加载完成后可用',
  'Count from now on': '从现在起重新统计',
  'Changed servers': '有变化的云服务器',
  'Show {count} more of {left}': '再显示 {count} 台，剩余 {left} 台',
  Field: '字段',
  Before: '之前',
  Now: '现在',
  'New in the list': '列表中新增',
  'Gone from the list': '已从列表中消失',

  // Values of fields that changed
  'cannot be read because': '无法读取的原因',
  withheld: '已隐去',
  '{bytes} bytes, withheld': '{bytes} 字节，已隐去',
  primary: '主 IP',
  'boot index {index}': '启动顺序 {index}',
  'kept with the server': '不随云服务器删除',

  // Servers side by side
  'Compare {count} servers': '对比 {count} 台云服务器',
  'Reading the servers.': '正在读取云服务器。',
  "The API's newest answer does not hold {names} any more. Reload the list.":
    'API 的最新响应中已没有 {names}。请重新加载列表。',
  '{count} fields differ': '{count} 个字段不同',
  '{count} fields are equal': '{count} 个字段相同',
  'Equal fields': '相同的字段',
  'All of them': '全部',
  'whole row': '整行',
  '{name}, withheld': '{name}，已隐去',
  'not sent': '未返回',
} as const
