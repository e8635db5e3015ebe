/** The refine field, its bar, what it says is wrong with a text, and what it leaves. */
export const refine = {
  // The bar and the field.
  Here: '已加载',
  'Works on the loaded rows and asks nothing of the API': '仅处理已加载的行，不向 API 发送请求',
  Refine: '页内筛选',
  'Refine the loaded rows': '筛选已加载的行',
  'Clear Refine': '清除页内筛选',
  'Find text in the rows': '在行中查找文本',
  Help: '帮助',
  'Help on refining': '页内筛选帮助',
  'Columns, density, times and groups': '列、密度、时间和分组',
  Suggestions: '建议',
  'no row has it yet': '尚无行包含此值',
  '{value} counts once Enter, a space or another field ends it':
    '按 Enter、输入空格或其他字段后，{value} 才会生效',
  'reading {paths}': '正在读取 {paths}',
  '{paths} could not be read, all rows count: {reason}': '无法读取 {paths}，所有行均计入：{reason}',

  // What a text leaves.
  '{count} of {total} loaded servers match.': '已加载的 {total} 台云服务器中有 {count} 台匹配。',
  'All {total} loaded servers.': '已加载的全部 {total} 台云服务器。',
  'In the order of the API.': '按 API 返回的顺序。',
  'No row has {value} yet.': '尚无行包含 {value}。',
  'Sorted by {orders}.': '排序依据：{orders}。',
  '{first}, then {next}': '{first}，其次{next}',
  '{column}, ascending': '{column}（升序）',
  '{column}, descending': '{column}（降序）',
  'No loaded server matches': '已加载的云服务器均不匹配',
  'No row loaded so far matches': '目前已加载的行均不匹配',
  'It leaves none of {total} loaded servers.': '已加载的 {total} 台云服务器中没有符合条件的。',
  'The refine text leaves none of {total} loaded servers: {text}':
    '已加载的 {total} 台云服务器中，没有符合页内筛选条件的：{text}',
  'This text cannot be read; the rows are all that are loaded.':
    '无法解析此内容；当前显示所有已加载的行。',
  'This text cannot be read; the rows are those of {query}.':
    '无法解析此内容；当前显示的是 {query} 的结果。',
  'No loaded server has {terms}': '已加载的云服务器均无 {terms}',
  '{count} {count|server|servers}': '{count} 台云服务器',

  // The menu of a cell.
  Cell: '单元格',
  'Copy the cell': '复制单元格',
  'Copy the server ID': '复制云服务器 ID',
  'Copied the cell': '已复制单元格',
  'Copied the server ID': '已复制云服务器 ID',
  'Copied nothing: the cell is empty': '未复制任何内容：单元格为空',
  'The browser refused to copy.': '浏览器拒绝了复制操作。',
  'Allow this page to use the clipboard, then copy again.':
    '请允许此页面使用剪贴板，然后重新复制。',

  // What is wrong with a text. Its signs are those of the language, so quotes, brackets and colons are called half-width.
  'Nothing closes this quote. Write " at its end, or \\" for the character.':
    '此引号未闭合。请在末尾写英文引号 "，或用 \\" 表示引号字符本身。',
  'Brackets may stand {deepest} deep in each other, no deeper.': '括号最多可嵌套 {deepest} 层。',
  'This bracket closes none. Write "(" before the terms it should hold.':
    '此括号没有对应的左括号。请在要括起的条件前写英文左括号“(”。',
  'Nothing closes this bracket. Write ")" after the last term it holds.':
    '此括号未闭合。请在要括起的最后一个条件后写英文右括号“)”。',
  'Write terms between the brackets, such as (status:ERROR OR is:frozen).':
    '请在括号中写条件，例如 (status:ERROR OR is:frozen)。',
  'Write a term on each side of OR, or "OR" in quotes to search for the word.':
    '请在 OR 两侧各写一个条件；若要搜索该词，请加英文引号写成 "OR"。',
  'Write what to exclude right after it, such as -status:ERROR.':
    '请在其后紧接着写要排除的内容，例如 -status:ERROR。',
  'Write the path of a field of the API after "raw.", such as raw.hostId:a1b2.':
    '请在 raw. 后写 API 字段的路径，例如 raw.hostId:a1b2。',
  'Write the name of a field before the colon, or quotes round a colon to search for.':
    '请在冒号前写字段名；若要搜索冒号，请用英文引号括起。',
  'Write a name after "{field}.", such as {field}.env:prod.':
    '请在 {field}. 后写名称，例如 {field}.env:prod。',
  '{field} has no parts. Write {field}: and a value.': '{field} 没有子项。请在 {field}: 后写值。',
  'Did you mean {text}? It matches {count}.': '您是否想写 {text}？匹配 {count} 台。',
  'Refine by that': '按此筛选',
  'Look in {place}': '在{place}中查找',
  'There is no field "{name}". Write {names}, or quotes round it all to search for the text.':
    '没有字段“{name}”。请写 {names}；若要搜索这段文本，请整体用英文引号括起。',
  'There is no field "{name}". Write one that Help lists, or quotes round it all to search for the text.':
    '没有字段“{name}”。请写“帮助”中列出的字段；若要搜索这段文本，请整体用英文引号括起。',
  '{one} or {other}': '{one} 或 {other}',
  'Write a value right after the colon or comma, without a space.':
    '请紧跟冒号或逗号写值，中间不留空格。',
  '{field} cannot be compared. Write a value, or quotes round one that begins so.':
    '{field} 不支持比较。请写一个值；若值本身以此开头，请用英文引号括起。',
  'The ends of this range are the wrong way round. Write {turned}.':
    '此范围的两端颠倒了。请写 {turned}。',
  'Write a number such as 8, a comparison such as >=8, or a range such as 2..8.':
    '请写数字（例如 8）、比较（例如 >=8）或范围（例如 2..8）。',
  'Write a size such as 8GiB, a comparison such as <4GiB, or a range such as 4GiB..16GiB.':
    '请写大小（例如 8GiB）、比较（例如 <4GiB）或范围（例如 4GiB..16GiB）。',
  'Write an age such as >30d (units m h d w y), a day such as 2026-01-31 or >=2026-01-31, or a range such as 2026-01..2026-03.':
    '请写时长（例如 >30d，单位 m h d w y）、日期（例如 2026-01-31 或 >=2026-01-31）或范围（例如 2026-01..2026-03）。',
  'Write a number, a day or an age after the comparison, or quotes round a value that begins so.':
    '请在比较符后写数字、日期或时长；若值本身以此开头，请用英文引号括起。',
  'Write an address without a port, the beginning of one such as 192.168. or 2001:db8::, a network such as 10.0.3.0/24, or a range such as 10.0.0.1-10.0.0.9.':
    '请写不带端口的 IP 地址、地址开头（例如 192.168. 或 2001:db8::）、网段（例如 10.0.3.0/24）或范围（例如 10.0.0.1-10.0.0.9）。',
  'Values of {path} are withheld from this page. has:{field} finds the servers that have one.':
    '此页面不会收到 {path} 的值，无法按值筛选。可用 has:{field} 查找含有该字段的云服务器。',
  'Write hexadecimal digits of a MAC address, such as fa:16:3e; this text holds none.':
    '请写 MAC 地址的十六进制数字，例如 fa:16:3e；这段文本中没有。',
  'Write one of {states}.': '请写以下之一：{states}。',
  'Write the name of a field, such as has:fault, has:floating, has:tag or has:tag.env.':
    '请写字段名，例如 has:fault、has:floating、has:tag 或 has:tag.env。',
} as const
