/** Views and the layout of columns. */
export const views = {
  // What comes with the page.
  'All servers': '全部云服务器',
  'Needs attention': '需要关注',
  Running: '运行中',
  'Stopped over 30 days': '关机超过 30 天',
  'Frozen or locked': '已冻结或已锁定',
  Untagged: '无标签',
  'Public addresses': '公网 IP',
  'Scheduled for deletion': '定时删除',
  'Whole bin': '整个回收站',
  'Purged next': '即将彻底删除',
  'The list as it is at first.': '列表的初始状态。',
  'ERROR, a fault, a power state that contradicts the status, a host that is not UP, frozen, or unreadable.':
    '状态为 ERROR、有故障、电源状态与状态矛盾、宿主机不是 UP、已冻结，或无法读取。',
  'ACTIVE. Those that restart are not among them.': '状态为 ACTIVE，不含正在重启的云服务器。',
  'SHUTOFF, and not updated for 30 days. The API does not say when a server stopped: one that was changed since is missing here.':
    '状态为 SHUTOFF，且 30 天未更新。API 不返回关机时间：关机后有过变更的云服务器不在其中。',
  'Frozen by the cloud, locked, or locked by an order.': '被云平台冻结、已锁定，或被订单锁定。',
  'Without a tag that a person set; tags of the cloud do not count.':
    '没有用户设置的标签；云平台自带的标签不计在内。',
  'With a floating address (EIP). Ways through a load balancer or NAT gateway are not in these rows.':
    '绑定了浮动 IP（EIP）。这些行不体现经负载均衡或 NAT 网关的访问途径。',
  'With an auto_terminate_time, the next one first.':
    '设置了 auto_terminate_time，最先到期的在前。',
  'The next one first, by an estimate: the API does not say it. Those without one, and those that would be gone already by the policy of now, stand last.':
    '最先彻底删除的在前，时间为估算：API 不返回该时间。没有估算的，以及按当前策略早应删除的，排在最后。',

  // The menu of views.
  Views: '视图',
  'View:': '视图：',
  damaged: '已损坏',
  'not saved here': '此处未保存',
  modified: '已修改',
  default: '默认',
  'The link named this view. It is not saved in this browser; save it to keep it.':
    '此视图来自链接，未保存在此浏览器中；如需保留，请保存。',
  'Name of the new view': '新视图的名称',
  'New view': '新视图',
  Save: '保存',
  'Save as …': '另存为…',
  'Discard changes': '放弃修改',
  Undo: '撤销',
  Yours: '我的视图',
  'None yet. Set filters, columns or an order, then save them as a view.':
    '暂无视图。设置筛选条件、列或排序后，可将其保存为视图。',
  'Built in': '内置视图',
  'More about {name}': '“{name}”的更多操作',
  '“{name}” holds what this page cannot use: {parts}.':
    '“{name}”中有此页面无法使用的内容：{parts}。',
  'Copy link': '复制链接',
  'Link copied': '链接已复制',
  'This browser does not let a page copy. Copy the address bar instead.':
    '此浏览器不允许页面复制。请改为复制地址栏中的地址。',

  // What is done with one view.
  Rename: '重命名',
  'New name of “{name}”': '“{name}”的新名称',
  'The name is empty.': '名称不能为空。',
  'The name has more than {count} characters.': '名称不能超过 {count} 个字符。',
  'The name is taken by another view.': '该名称已被其他视图使用。',
  Duplicate: '创建副本',
  '{name} copy': '{name} 副本',
  'Make default': '设为默认',
  'No longer default': '取消默认',
  Delete: '删除',
  '“{name}” is now “{next}”.': '“{name}”已重命名为“{next}”。',
  '“{name}” is deleted.': '“{name}”已删除。',
  '“{name}” is yours.': '“{name}”已加入我的视图。',
  '“{name}” is saved.': '“{name}”已保存。',
  '“{name}” is saved as it is now.': '“{name}”已按当前状态保存。',
  'A bare address opens “{name}”.': '地址中不带参数时，将打开“{name}”。',
  'It is as it was before.': '已恢复原样。',
  'This browser did not store it: its storage is full or blocked. Nothing has changed; copy the link or export the views instead.':
    '此浏览器未能保存：其存储空间已满或被禁用。未作任何更改；请改为复制链接或导出视图。',

  // Files, and what is stored.
  'Import …': '导入…',
  'Export {count} {count|view|views}': '导出 {count} 个视图',
  'File of views': '视图文件',
  'The views of both tabs, as JSON': '两个标签页的视图，JSON 格式',
  'Nothing was imported from {file}. {why} Choose a file that this page exported.':
    '未从 {file} 导入任何内容。{why}请选择由此页面导出的文件。',
  'The browser cannot read it: it may have been moved or changed meanwhile.':
    '浏览器无法读取该文件：它可能已被移动或更改。',
  'It holds no views.': '其中没有视图。',
  'It holds no list of views with a version.': '其中没有带版本号的视图列表。',
  'It is of version {version}, and this page reads versions up to {known}. A newer version of the page can read it.':
    '其版本为 {version}，此页面最高可读取版本 {known}。请使用更新版本的页面读取。',
  'View {place} has no name, tab or query that can be read.':
    '第 {place} 个视图的名称、标签页或查询条件无法读取。',
  '{count} {count|view was|views were} imported.': '已导入 {count} 个视图。',
  '{count} {count|view was|views were} imported: {names}.': '已导入 {count} 个视图：{names}。',
  'The name “{from}” is taken, so it is “{to}” here.': '名称“{from}”已被使用，在此命名为“{to}”。',
  '{count} {count|was|were} there already.': '{count} 个已存在。',
  'Stored views cannot be read.': '已保存的视图无法读取。',
  '{title} {problems} Their text is kept: export it to mend it and import it again, then discard it.':
    '{title}{problems}其文本已保留：请导出并修复后重新导入，然后将其丢弃。',
  'Export the text': '导出文本',
  'Discard it': '丢弃',

  // The menu of columns.
  'Reset columns': '重置列',
  'The columns are as they were at first': '列已恢复为初始状态',
  Times: '时间',
  age: '相对',
  UTC: 'UTC',
  local: '本地',
  'Times: {name}': '时间：{name}',
  Density: '密度',
  compact: '紧凑',
  regular: '标准',
  roomy: '宽松',
  'Rows are {height} pixels high': '行高为 {height} 像素',
  'Group by': '分组依据',
  nothing: '不分组',
  'Shown columns': '显示的列',
  'Hidden columns': '隐藏的列',
  'Drag to move, or Alt with the arrow keys': '拖动或按 Alt 加方向键移动',
  Pinned: '已固定',
  'Pin {name}': '固定“{name}”列',
  'Move {name} up': '上移“{name}”列',
  'Move {name} down': '下移“{name}”列',
  'Width in pixels': '宽度（像素）',
  'Width of {name} in pixels': '“{name}”列的宽度（像素）',
  'Give {name} its own width back': '恢复“{name}”列的默认宽度',
  'Tag or metadata key': '标签或元数据的键',
  Add: '添加',
  '{count} servers': '{count} 台云服务器',

  // The header of the table, and what happened to a column.
  'Column {name}': '“{name}”列',
  'Sort ascending': '升序排序',
  'Sort descending': '降序排序',
  'Group by {name}': '按“{name}”分组',
  'Stop grouping': '取消分组',
  Pin: '固定',
  'Let it scroll': '取消固定',
  'Fit to its content': '适应内容宽度',
  'Back to its own width': '恢复默认宽度',
  Hide: '隐藏',
  'Drag to resize, double click to fit': '拖动调整宽度，双击适应内容',
  '{name} is shown as the last column': '“{name}”列已显示为最后一列',
  '{name} is hidden': '“{name}”列已隐藏',
  '{name} is pinned': '“{name}”列已固定',
  '{name} scrolls with the others': '“{name}”列已取消固定',
  '{name} is {width} pixels wide': '“{name}”列宽为 {width} 像素',
  '{name} has its own width again': '“{name}”列已恢复默认宽度',
  '{name} is column {place} of {count}': '“{name}”列现为第 {place} 列，共 {count} 列',
  '{name} cannot go further: pinned': '“{name}”列无法继续移动：已固定',
  '{name} cannot go further: not pinned': '“{name}”列无法继续移动：未固定',

  // Columns that no list shows by itself.
  RAM: '内存',
  'OS type': '操作系统类型',
  'Auto-terminate': '定时删除',
  'not scheduled, or not reported': '未设置或未返回',
  'Value of the tag {key}': '标签 {key} 的值',
  'Value of the metadata key {key}': '元数据 {key} 的值',
  'no {key}': '无 {key}',
} as const
