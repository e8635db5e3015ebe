/** Facets. */
export const facets = {
  Facets: '分类筛选',
  'Of the rows loaded so far.': '仅统计目前已加载的行。',
  Attention: '需要关注',
  OS: '操作系统',
  'Security group': '安全组',
  'Tag {key}': '标签 {key}',
  'Click to include, Alt-click to exclude': '单击以包含，按住 Alt 单击以排除',
  'Include {value}': '包含“{value}”',
  'Exclude {value}': '排除“{value}”',
  'empty value': '空值',
  'the key alone': '仅有键',
  fewer: '收起',
  'fewer tags': '收起标签',
  '{count} more': '还有 {count} 项',
  '{count} more {count|tag|tags}': '还有 {count} 个标签',
  '{count} more {count|is|are} not listed. Write {field}: and a value in the refine field to reach {count|it|them}.':
    '还有 {count} 项未列出。可在页内筛选框中输入 {field}: 和值来查找。',
  '{count} more {count|tag is|tags are} not listed. Write tag: in the refine field to reach {count|it|them}.':
    '还有 {count} 个标签未列出。可在页内筛选框中输入 tag: 来查找。',
} as const
