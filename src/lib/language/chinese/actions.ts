/** Export, copy, paste, selection and find. */
export const actions = {
  // Both dialogs that take rows out of the page.
  Rows: '行',
  '{count} selected {count|row|rows}': '选中的 {count} 行',
  '{count} refined {count|row|rows}': '页内筛选出的 {count} 行',
  '{count|the|all} {count} loaded {count|row|rows}': '已加载的全部 {count} 行',
  'in the order of the API': '按 API 返回的顺序',
  'in the order on the screen': '按屏幕上的顺序',
  '{order}, {count} not in this refine': '{order}，其中 {count} 行不在当前页内筛选结果中',
  'the ID and the {count} visible columns': 'ID 和 {count} 个可见列',
  'the ID, the project and the {count} visible columns': 'ID、项目和 {count} 个可见列',
  Format: '格式',
  Unreadable: '无法读取',
  '{count} {count|row|rows}': '{count} 行',
  'No rows are loaded': '尚未加载任何行',

  // Export.
  Export: '导出',
  'Export {rows}': '导出{rows}',
  'Export rows': '导出行',
  'Export servers': '导出云服务器列表',
  'Export recycle bin': '导出回收站列表',
  'for scripts and spreadsheets: a header and the rows, nothing else':
    '用于脚本和电子表格：仅含表头和数据行',
  'for Excel and other spreadsheets, with a sheet of facts':
    '用于 Excel 等电子表格，附来源信息工作表',
  'for programs, with the facts beside the rows': '用于程序，除数据行外附来源信息',
  'The list: {amount}, {completeness}.': '列表：{amount}，{completeness}。',
  'The list: {amount}, {completeness}. Only the rows loaded so far can be exported.':
    '列表：{amount}，{completeness}。只能导出目前已加载的行。',
  'as on the screen': '与屏幕上一致',
  'all fields': '全部字段',
  'as the API sent them; user data is never exported': '与 API 返回的一致；用户数据一律不导出',
  'Facts in the CSV file': '在 CSV 文件中附来源信息',
  'behind the rows, in lines that start with #; scripts may take them for servers':
    '位于数据行之后，每行以 # 开头；脚本可能会将其误认为云服务器',
  'The name of the file says project, list and day, and “incomplete” where rows may be missing. Facts would say more: region, filters, time, and why.':
    '文件名包含项目、列表和日期，可能缺少行时还包含 incomplete。来源信息还包含区域、筛选条件、时间以及缺少的原因。',
  'The facts say where the rows come from: project, region, filters, time, and whether they are complete.':
    '来源信息说明数据的出处：项目、区域、筛选条件、时间以及是否完整。',
  'Rows exported': '导出进度',
  '{rows} of {of} rows': '已写入 {rows} / {of} 行',
  'looking through the fields: {rows} of {of} rows': '正在检查字段：{rows} / {of} 行',
  'Cancelled. No file was made.': '已取消，未生成文件。',
  'No file was made. {reason}': '未生成文件。{reason}',
  'Made {file}: {rows}, {size}.': '已生成 {file}：{rows}，{size}。',
  'Save it again': '再次保存',
  '{count} bytes': '{count} 字节',
  "Rows that the API's newest answer does not hold any more, written as their ID: {count}.":
    'API 的最新响应中已不存在、仅写入 ID 的行数：{count}。',
  'Cells longer than 32767 characters are cut: {count}.':
    '超过 32767 个字符而被截断的单元格数：{count}。',
  'Columns that have no room in a sheet are left out: {count}.':
    '因工作表列数已满而略去的列数：{count}。',
  'The worker that makes the file could not start.': '无法启动生成文件的后台线程。',
  'The file would be larger than 4 GB.': '文件将超过 4 GB。',

  // Copy.
  Copy: '复制',
  'Copy {rows}': '复制{rows}',
  'Copy rows': '复制行',
  'Copy servers': '复制云服务器列表',
  'Copy recycle bin': '复制回收站列表',
  'to paste into a spreadsheet': '用于粘贴到电子表格',
  'a list of objects': '对象列表',
  'a table for tickets and chats': '用于工单和聊天的表格',
  'What of them': '内容',
  'one column': '其中一列',
  Column: '列',
  'each value once': '去除重复值',
  Values: '值',
  'one a line': '每行一个',
  'with commas between': '以逗号分隔',
  'in quotes, with commas between': '加引号，以逗号分隔',
  'It begins with': '开头部分',
  Preview: '预览',
  'Copying.': '正在复制。',
  'Copied {amount}.': '已复制 {amount}。',
  'Copied {amount}, of the rows loaded so far.': '已从目前已加载的行中复制 {amount}。',
  'Could not copy: {reason}': '无法复制：{reason}',
  '{count} {count|value|values}': '{count} 个值',
  '{said}, {count} repeated left out': '{said}，略去 {count} 个重复值',
  '{said}, {count} {count|row|rows} without one': '{said}，{count} 行没有值',

  // Paste.
  'IDs, names or addresses, separated by lines, commas or spaces. Each is looked for as a whole, or by the first 8 digits of an ID or more. A name with spaces or commas stands on a line of its own or in quotes.':
    'ID、名称或 IP 地址，以换行、逗号或空格分隔。每个条目按完整内容查找，ID 也可只写开头 8 位或更多。名称中含有空格或逗号时，请单独占一行或加引号。',
  'Looking through the loaded rows.': '正在已加载的行中查找。',
  '{found} of {entries} entries found': '{entries} 个条目中找到 {found} 个',
  '{said}, {count} servers': '{said}，对应 {count} 台云服务器',
  '{said}, among the rows loaded so far.': '{said}（仅限目前已加载的行）。',
  '{said}.': '{said}。',
  'Show these servers': '显示这些云服务器',
  'Select these servers': '选择这些云服务器',
  'An address can name at most {count} servers; any number can be selected.':
    '链接中最多可包含 {count} 台云服务器；选择则不限数量。',
  'Not found: {count}': '未找到：{count}',
  'Entries found': '已找到的条目',
  'Found: {count}': '已找到：{count}',
  'entries with name, ID and status': '条目及其名称、ID 和状态',
  Entry: '条目',
  'entries not found': '未找到的条目',
  'Entries not found': '未找到的条目',
  '{entry} is the beginning of {count} IDs. Paste more of it.':
    '{entry} 是 {count} 个 ID 的开头，请粘贴更多位。',
  'and {count} more, all of which are copied.': '另有 {count} 个，复制时会全部包含。',
  '{count} in {place}': '{place}中有 {count} 个',
  '{amount}: {entries}.': '{amount}：{entries}。',
  '{found} {rest}': '{found}{rest}',
  'None of them is in {place}.': '{place}中没有这些条目。',
  'Looking in {place}.': '正在{place}中查找。',
  'Not all of {place} could be looked through.': '未能查找{place}的全部内容。',

  // Selection.
  Selection: '选中项',
  selected: '选中项',
  'Nothing selected': '未选择任何行',
  '{count} selected': '已选择 {count} 行',
  '{count} selected: all loaded rows': '已选择 {count} 行：已加载的全部行',
  '{count} selected: all rows loaded so far': '已选择 {count} 行：目前已加载的全部行',
  '{count} selected: all refined rows': '已选择 {count} 行：页内筛选出的全部行',
  '{count} selected: all refined rows of those loaded so far':
    '已选择 {count} 行：从目前已加载的行中筛选出的全部行',
  '{said}, {count} not in this refine': '{said}，其中 {count} 行不在当前页内筛选结果中',
  '{said}; {count} left the list and the selection': '{said}；{count} 行已从列表和选中项中消失',
  'Select all {count} refined': '选择页内筛选出的全部 {count} 行',
  'Select all {count} refined of those loaded so far':
    '选择从目前已加载的行中筛选出的全部 {count} 行',
  'Select all {count} loaded': '选择已加载的全部 {count} 行',
  'Select all {count} loaded so far': '选择目前已加载的全部 {count} 行',
  Compare: '对比',
  'Compare takes {least} to {most}': '可对比 {least} 至 {most} 台',
  'Clear the selection (Escape)': '清除选中项（Esc）',

  // Find.
  'Find in rows': '在行中查找',
  Previous: '上一个',
  Next: '下一个',
  'by Ctrl+F': '按 Ctrl+F 打开',
  "Ctrl+F (⌘F) opens this. When off, it is the browser's own, and / opens this.":
    '按 Ctrl+F（⌘F）打开查找。取消勾选后，该快捷键归浏览器使用，可按 / 打开查找。',
  'Close Find': '关闭查找',
  looking: '正在查找',
  'not found': '未找到',
  '{count} found': '找到 {count} 行',
  '{at} of {count}': '第 {at} 行，共 {count} 行',
  '{at} of {count}, in {where}': '第 {at} 行，共 {count} 行，位于“{where}”',
  '{said} so far': '{said}（仍在查找）',
  '{said} among the rows loaded so far': '{said}（仅限目前已加载的行）',

  // Power.
} as const
