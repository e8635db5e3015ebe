/** Shell: projects, tabs, theme, messages about the address. */
export const app = {
  'Loading projects': '正在加载项目',
  'This page has a fault': '页面出现故障',
  'It stopped because of an error of its own. Nothing in the cloud was touched.':
    '页面因自身错误而停止，云上的任何资源都未受影响。',
  'Reload the page': '重新加载页面',
  'Log out': '退出登录',
  'Logging out failed, try again': '退出登录失败，请重试',
  'Logged in as': '已登录：',
  Project: '项目',
  'simulated data': '模拟数据',
  'No credentials were found, so the proxy asks a simulated ECS. See the README.':
    '未找到凭据，因此代理访问的是模拟的 ECS。请参阅 README。',
  Lists: '列表',
  Servers: '云服务器',
  'Recycle bin': '回收站',
  'Go to {list}': '转到{list}',
  Theme: '主题',
  'Theme: {theme}': '主题：{theme}',
  Light: '浅色',
  Dark: '深色',
  system: '跟随系统',
  light: '浅色',
  dark: '深色',
} as const
