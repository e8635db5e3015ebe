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
    '“新增”和“已消失”只就当前 API 筛选下的列表而言。仅见于原始 JSON 的字段不参与对比。',
  'Changes since {time}': '{time} 以来的变化',
  'The list as it was then, compared with the one of now. {compared}':
    '将当时的列表与当前列表进行对比。{compared}',
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

  // The list and a file that was exported
  'Compare with file': '与文件对比',
  'Compare with an exported file': '与导出的文件对比',
  'JSON file of all fields': '含全部字段的 JSON 文件',
  'Export the list with all fields as JSON today, and open that file here some other day: servers that changed, came or went since then are shown field by field. The file is read in this browser and sent nowhere.':
    '今天以 JSON 格式导出列表的全部字段，日后在此打开该文件：此后有变化、新增或已消失的云服务器会逐字段显示。文件只在此浏览器中读取，不会发送到任何地方。',
  'Rows read': '已读取的行',
  'Reading the file.': '正在读取文件。',
  'The list is compared once it is loaded.': '列表加载完成后进行对比。',
  'Comparing.': '正在对比。',
  'Choose a file': '选择文件',
  'The file holds {count} {count|server|servers} of {time}, compared with the list of {now}. {compared} User data is in no file, and is not compared.':
    '文件含 {time} 的 {count} 台云服务器，与 {now} 的列表对比。{compared}文件不含用户数据，因此不参与对比。',
  'The file is larger than 500 MB. Export fewer rows: those that are refined or selected.':
    '文件大于 500 MB。请减少导出的行：只导出筛选出或选中的行。',
  'The file is not JSON. Choose one that was exported here as JSON with all fields.':
    '该文件不是 JSON。请选择在此以 JSON 格式导出的含全部字段的文件。',
  'The file was not exported here. Choose one that was, as JSON with all fields.':
    '该文件不是在此导出的。请选择在此以 JSON 格式导出的含全部字段的文件。',
  'The file holds visible columns only. Export all fields as JSON to compare them.':
    '该文件只含可见列。请以 JSON 格式导出全部字段后再对比。',
  'The file cannot be read. {reason}': '无法读取该文件。{reason}',
  'The worker that reads the file could not start.': '无法启动读取文件的后台线程。',
  'The file is of the projects {projects}. Open the list of these to compare it.':
    '此文件属于项目 {projects}。请打开这些项目的列表再对比。',
  'The file is of the project {project}. Open that project to compare it.':
    '该文件属于项目 {project}。请打开该项目再对比。',
  'The file holds the list “{list}”. Open that tab to compare it.':
    '该文件是“{list}”列表的。请打开该标签页再对比。',
  'The file was loaded with other expect-fields, so that its servers have other fields. Set the same to compare it.':
    '该文件加载时的 expect-fields 不同，其中云服务器的字段也不同。请设为相同的值再对比。',
  'The file is newer than the list. Reload the list to compare it.':
    '该文件比当前列表新。请重新加载列表再对比。',
  'the file holds only some of the rows that were loaded': '文件只含当时已加载的部分行',
  'the list in the file is not known to be complete': '不确定文件中的列表是否完整',
  'the file was loaded with other API filters': '文件加载时的 API 筛选不同',
  'the file holds rows without an ID': '文件中有没有 ID 的行',
  'this list is not known to be complete': '不确定当前列表是否完整',
  'this list has other API filters than the file': '当前列表的 API 筛选与文件不同',
  'this list holds rows without an ID': '当前列表中有没有 ID 的行',
  '; ': '；',
  'Which servers are new cannot be told: {reasons}.': '无法判断哪些云服务器是新增的：{reasons}。',
  'Which servers are gone cannot be told: {reasons}.': '无法判断哪些云服务器已消失：{reasons}。',
  'Of {count} {count|server|servers} the file holds nothing but the ID: whether {count|it|they} changed cannot be told.':
    '文件中有 {count} 台云服务器只有 ID：无法判断其是否有变化。',

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
