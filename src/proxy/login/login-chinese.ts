/** Every text of the login pages in simplified Chinese, by the English one. The page of the application shows none of them. */
export const loginChinese = {
  'Log in': '登录',
  'User name': '用户名',
  Password: '密码',
  'Not logged in': '未登录',
  'Try again': '重试',

  // Why somebody is not let in.
  'User name or password is wrong.': '用户名或密码错误。',
  'Too many attempts. Try again in {seconds} s.': '尝试次数过多。请在 {seconds} 秒后重试。',
  'Too many attempts. Try again in {minutes} min.': '尝试次数过多。请在 {minutes} 分钟后重试。',
  'Many people are logging in. Try again in a moment.': '登录人数较多，请稍后重试。',
  'This login took too long, or was begun in another window.':
    '本次登录耗时过长，或是在其他窗口中开始的。',
  'The identity provider cannot be reached. Try again in a moment.':
    '无法连接身份提供商，请稍后重试。',
  'The identity provider refused the login.': '身份提供商拒绝了此次登录。',
  'The answer of the identity provider was not valid.': '身份提供商的响应无效。',
  'The identity provider did not say who you are in the way that is configured here. Ask whoever runs it.':
    '身份提供商未按此处的配置返回您的身份信息。请联系其管理员。',
  'The identity provider did not say that your e-mail address is verified. Verify it there, or ask whoever runs this ECS Inventory.':
    '身份提供商未表明您的邮箱地址已通过验证。请在身份提供商处验证，或联系此 ECS Inventory 的管理员。',
  '{name} may not use this ECS Inventory. Ask whoever runs it.':
    '{name} 无权使用此 ECS Inventory。请联系其管理员。',
  'You are in more groups that count here than a session can hold. Ask whoever runs this ECS Inventory.':
    '您所属的用户组过多，超出会话可容纳的范围。请联系此 ECS Inventory 的管理员。',
  'The proxy that logs people in did not say who you are. Open its address, not this one; if you did, ask whoever runs it.':
    '负责登录的代理未提供您的身份信息。请打开该代理的地址，而不是此地址；如果已经打开的是该代理的地址，请联系其管理员。',
} as const
