/** Find anything, and the list of keys. */
export const palette = {
  'Find anything': '全局查找',
  'A server, a view, or what to do': '云服务器、视图或操作',
  'Loaded servers are found by name, ID and address.':
    '可按名称、ID 和 IP 地址查找已加载的云服务器。',
  'Looking through the loaded servers…': '正在查找已加载的云服务器…',
  'No loaded server has this in its name, ID or addresses.':
    '已加载的云服务器的名称、ID 和 IP 地址中均无此内容。',
  Results: '结果',
  'No loaded server, {listed} {listed|result|results} listed':
    '没有匹配的已加载云服务器，列出 {listed} 项结果',
  '{rows} {rows|server|servers}, {listed} {listed|result|results} listed':
    '{rows} 台云服务器，列出 {listed} 项结果',
  Actions: '操作',
  'Density: {name}': '密度：{name}',
  'A view of yours.': '我的视图。',
  '{list}. {meaning}': '{list}。{meaning}',
  '{list}: {shown} of {count}': '{list}：显示 {shown} 台，共 {count} 台',
  '{list}, among the rows loaded so far': '{list}（仅限目前已加载的行）',
  '{list}, not loaded yet': '{list}，尚未加载',
  'All rows that hold it': '包含此内容的所有行',
  'Refine by {text}': '页内筛选：{text}',

  // Keys, and what they do.
  Keys: '快捷键',
  'Anywhere on the page': '在页面任意位置',
  'In the table': '在表格中',
  'Keys of one character (/ ? J K) do something by themselves': '启用单字符快捷键（/ ? J K）',
  'Ctrl+K, ⌘K': 'Ctrl+K、⌘K',
  'finds anything: a server, a view, or something to do': '全局查找：云服务器、视图或操作',
  '/, Ctrl+F, ⌘F': '/、Ctrl+F、⌘F',
  'finds text in the rows; a box beside it gives Ctrl+F back to the browser':
    '在行中查找文本；可通过旁边的复选框将 Ctrl+F 交还给浏览器',
  'J, K': 'J、K',
  'go to the next or previous server while a detail is open':
    '详情打开时，转到下一台或上一台云服务器',
  '?': '?',
  'lists the keys': '列出所有快捷键',
  'Arrows, Home, End, Page Up, Page Down': '方向键、Home、End、Page Up、Page Down',
  'move through the cells': '在单元格间移动',
  'Enter, or a click': 'Enter 或单击',
  'opens the detail of the row; on a header, sorts by it': '打开该行的详情；在表头上则按该列排序',
  'Menu key, Shift+F10, or a right click': '菜单键、Shift+F10 或右键单击',
  'opens the menu of the cell: its values to include, exclude and copy; on a header, that of its column':
    '打开单元格菜单，可包含、排除或复制其中的值；在表头上则打开该列的菜单',
  'F2 or Tab in a cell': '在单元格中按 F2 或 Tab',
  'goes to the controls in it, Tab to the next of them; Escape goes back to the cell':
    '转到其中的控件，按 Tab 转到下一个；按 Esc 返回单元格',
  'Space, or Ctrl or ⌘ with a click': '空格键，或按住 Ctrl（⌘）单击',
  'selects the row, or takes it out': '选中该行，或取消选中',
  'Shift with ↑ ↓ or a click': '按住 Shift 并按 ↑ ↓ 或单击',
  'selects the rows up to there': '选中到此处为止的行',
  'Ctrl+A, ⌘A': 'Ctrl+A、⌘A',
  'selects all refined rows; outside of the table the key is the browser’s':
    '选中页内筛选出的全部行；在表格之外，此快捷键由浏览器处理',
  'Ctrl+C, ⌘C': 'Ctrl+C、⌘C',
  'copies the whole value of the cell; while rows are selected, opens the copy of those':
    '复制单元格的完整值；有选中行时，改为打开复制这些行的窗口',
  Escape: 'Esc',
  'clears the selection, then closes the detail': '清除选中项，然后关闭详情',
  'Alt with ← → on a header': '在表头上按住 Alt 并按 ← →',
  'moves the column': '移动该列',
  'Shift+Alt with ← → on a header': '在表头上按住 Shift+Alt 并按 ← →',
  'makes the column narrower or wider': '缩窄或加宽该列',
  'Alt+Enter on a header': '在表头上按 Alt+Enter',
  'makes the column as wide as its content in view': '使列宽适应可见内容',
} as const
