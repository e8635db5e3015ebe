/** Shell: projects, tabs, theme, messages about the address. */
export const app = {
  'Loading projects': '正在加载项目',
  'This page has a fault': '页面出错',
  'It stopped because of an error of its own. Nothing in the cloud was touched.':
    '页面因自身错误而停止，云上的任何资源都未受影响。',
  'Reload the page': '重新加载页面',
  'Log out': '退出登录',
  'Logging out failed, try again': '退出登录失败，请重试',
  'Logged in as': '当前用户：',
  'simulated data': '模拟数据',
  'No credentials were found, so the proxy asks a simulated ECS. See the README.':
    '未找到凭证，因此代理访问的是模拟的 ECS。请参阅 README。',
  Lists: '列表',
  'Go to the table': '转到表格',
  Servers: '云服务器',
  'Go to {list}': '转到{list}',
  Theme: '主题',
  'Theme: {theme}': '主题：{theme}',
  Light: '浅色',
  Dark: '深色',
  system: '跟随系统',
  light: '浅色',
  dark: '深色',
  // Where there is no project.
  'Loading the session': '正在加载会话',
  'No project is configured': '未配置项目',
  'Give the proxy credentials and a project ID, then start it again.':
    '请为代理配置凭证和项目 ID，然后重新启动。',
  'There is no project for you here': '这里没有您可以查看的项目',
  'You are logged in as {name}. Ask whoever runs this page for access.':
    '您当前以 {name} 的身份登录。请联系此页面的管理员开通访问权限。',

  // What was left out of an address; a reason goes on after the name of a parameter.
  'Parts of the address were left out.': '地址中有部分内容被忽略。',
  'Project {id} is not configured here; {label} is shown.':
    '项目 {id} 未在此配置；当前显示 {label}。',
  '{reason}.': '{reason}。',
  '{reason}; {value} was left out.': '{reason}；已忽略{value}。',
  '{reason}; {values} were left out.': '{reason}；已忽略{values}。',
  '{most} and {last}': '{most}、{last}',
  'takes one of {names}': '只能是 {names} 之一',
  'takes full': '只能是 full',
  'takes the name of a column with few values, such as status, zone or tag:team':
    '只能是取值较少的列名，例如 status、zone 或 tag:team',
  'takes names of columns, such as {example}': '只能是列名，例如 {example}',
  'names {names}, which is no column to sort by or stands there twice':
    '中的{names}不是可排序的列，或重复出现',
  'names {names}, which is no column to show or stands there twice':
    '中的{names}不是可显示的列，或重复出现',
  'cannot be used': '无法使用',
  'is not a parameter of this page': '不是此页面的参数',
} as const
