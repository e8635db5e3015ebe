/** Words that stand in many places. */
export const common = {
  'Try again': '重试',
  System: '跟随系统',
  Language: '语言',
  'Language: {name}': '语言：{name}',
  'This browser refuses to remember another one': '此浏览器不允许保存其他选择',
} as const
