/** The detail of a server around its fields. */
export const detail = {
  // Around the sections.
  'Server detail': '云服务器详情',
  'Width of the detail': '详情宽度',
  '{width} pixels': '{width} 像素',
  'Drag, or use the arrow keys; Home and End for the bounds':
    '拖动或用方向键调整宽度；按 Home、End 键调到最窄、最宽',
  'Back to the list': '返回列表',
  'Full page': '整页显示',
  'Previous server (K)': '上一台云服务器（K）',
  'Next server (J)': '下一台云服务器（J）',
  'Close detail': '关闭详情',
  'not among the refined rows': '不在页内筛选结果中',
  'server {place} of {count}': '第 {place} 台，共 {count} 台',
  '{place} of {count}': '第 {place} 个，共 {count} 个',
  Sections: '内容导航',
  Meanings: '字段说明',
  "Shows the API's name and the meaning of every field": '显示每个字段的 API 名称和含义',
  'Reading the row.': '正在读取该行。',
  'The row could not be read: {why}': '无法读取该行：{why}',
  'Read it again': '重新读取',
  'The API’s newest answer does not hold this server any more: the list moved, or the server is gone. Reload the list.':
    'API 的最新响应中已没有这台云服务器：列表内容有变动，或云服务器已消失。请重新加载列表。',

  // The server is not there.
  'This server is not loaded yet. Loading goes on; the detail opens as soon as the row is there.':
    '这台云服务器尚未加载。加载仍在进行，加载到该行后会立即打开详情。',
  'This server is not among the {count} rows loaded so far. Loading goes on; the detail opens as soon as the row is there.':
    '已加载的 {count} 行中没有这台云服务器。加载仍在进行，加载到该行后会立即打开详情。',
  'This server is not loaded.': '这台云服务器未加载。',
  'This server is not among the {count} rows loaded so far.':
    '已加载的 {count} 行中没有这台云服务器。',
  '{time} ({age})': '{time}（{age}）',
  '{missing} {why}': '{missing}{why}',
  'The list may lack some: it changed while it was loading, or the API counts more.':
    '列表可能有遗漏：加载期间列表发生了变化，或 API 统计的数量更多。',
  'The list is partial: it may be on a page that is not loaded.':
    '列表不完整：它可能在尚未加载的页上。',
  'This server is not among the loaded rows, and the list is complete. It may be gone, or the API filters leave it out.':
    '列表完整，但已加载的行中没有这台云服务器。它可能已消失，或被 API 筛选排除。',

  // Sections.
  Overview: '概览',
  Storage: '存储',
  Compute: '计算',
  'Other fields': '其他字段',
  Other: '其他',
  'Fields as sent': '原始字段',
  'Raw JSON': '原始 JSON',
  JSON: 'JSON',
  Request: '请求',
  'Not in the answer: {fields}': '响应中未包含：{fields}',
  'not in the answer': '响应中未包含',
  '{path}: {meaning}': '{path}：{meaning}',
  'Because of this the row takes no part in what this page works out. What was sent stands below as it is.':
    '因此，该行不参与此页面的各项计算。下方按原样显示收到的内容。',

  // Values.

  // Overview.
  'by its system tag': '来自系统标签',
  Frozen: '冻结状态',
  'Order lock': '订单锁定',
  'by {lock}': '来源：{lock}',
  'code {code}, which no document explains': '代码 {code}，文档中没有说明',
  'the API gives no reason for the status ERROR': 'API 未给出 ERROR 状态的原因',

  // Network and storage.
  'VPC ID {id}': '虚拟私有云 ID {id}',
  'address {address}': '地址 {address}',
  '{network}: no address': '{network}：无 IP 地址',
  'the VPC': '即所属虚拟私有云',
  'type not reported': '类型未返回',
  ', IP version not reported': '，IP 版本未返回',
  ', IPv{version}': '，IPv{version}',
  ', primary': '，主 IP',
  ', not primary': '，非主 IP',
  'listed {count} times': '出现 {count} 次',
  'Volumes ({count})': '云硬盘（{count} 块）',
  'volume ID {id}': '云硬盘 ID {id}',
  deleted: '一并删除',
  kept: '保留',

  // Compute.
  Size: '规格配置',
  '{bits} bit': '{bits} 位',
  'present, {bytes} {bytes|byte|bytes}, withheld': '已设置，{bytes} 字节，已隐去',
  'present, of unknown size, withheld': '已设置，大小未知，已隐去',
  'Reveal user data': '显示用户数据',
  'Hide user data': '隐藏用户数据',
  'The user data cannot be shown.': '无法显示用户数据。',
  'The server has no user data now.': '云服务器当前没有用户数据。',
  'Not text; as base64:': '不是文本，以 base64 显示：',
  'It may hold passwords, and is part of no copy or file.':
    '其中可能包含密码，不会写入任何复制内容或文件。',

  // Tags and metadata.
  'Set by users ({count})': '用户设置（{count} 个）',
  'Set by the cloud ({count})': '云平台设置（{count} 个）',
  'Fields of the system': '系统字段',
  'Fields of users, or that no document explains': '用户字段，或文档中没有说明的字段',

  // Raw JSON.
  'Search the JSON': '搜索 JSON',
  Search: '搜索',
  'no line': '无匹配行',
  'Fold all': '全部折叠',
  'Unfold all': '全部展开',
  'Fold {path}': '折叠 {path}',
  'Unfold {path}': '展开 {path}',
  Download: '下载',
  'raw JSON': '原始 JSON',
  '{count} {count|entry|entries}': '{count} 项',
  'withheld: taken out of the API’s answer': '已隐去：已从 API 的响应中移除',

  // Request.
  'This row is number {number} in the {list} of the answer.':
    '该行是响应的 {list} 中的第 {number} 项。',
  'This row is number {number} in the {list} of the answer. The newest answer says {name} {count}.':
    '该行是响应的 {list} 中的第 {number} 项。最新响应中的 {name} 为 {count}。',
  'servers: the servers of one page': 'servers：一页中的云服务器',
  'count: how many servers match the API filters': 'count：符合 API 筛选条件的云服务器数量',
  'This page asked its proxy': '此页面向代理发出的请求',
  request: '请求',
  'The proxy asked the API': '代理向 API 发出的请求',
  'request to the API': '发往 API 的请求',
  'To ask the API yourself': '自行调用 API 的命令',
  'curl command': '调用 API 的 curl 命令',
  'Put an IAM token of your own into the variable TOKEN. The API’s own answer holds user data, which the proxy takes out.':
    '请将您自己的 IAM Token 写入变量 TOKEN。API 的原始响应包含用户数据，代理会将其移除。',
  'Put an IAM token of your own into the variable TOKEN and the address of an ECS endpoint in place of {endpoint}. The API’s own answer holds user data, which the proxy takes out.':
    '请将您自己的 IAM Token 写入变量 TOKEN，并将 {endpoint} 替换为 ECS 终端节点的地址。API 的原始响应包含用户数据，代理会将其移除。',
} as const
