/** What requests to the API end in, in the words of this project. */
export const errors = {
  // What happened, and what can be done about it.
  'The API refused this request': 'API 拒绝了此请求',
  'Change the API filters, then try again.': '请修改 API 筛选，然后重试。',
  'You are not logged in': '您尚未登录',
  'Log in; you come back to this view.': '请登录；登录后将回到此视图。',
  'The credentials were not accepted': '凭证未通过验证',
  'Ask whoever runs this page to check the access key, secret key or token, and the clock of that machine.':
    '请联系此页面的管理员检查 AK、SK 或 Token，以及所在机器的时钟。',
  'No permission to list these servers': '没有查询这些云服务器的权限',
  'Ask for the permission ecs:cloudServers:list. With a permission for one enterprise project only, set that API filter.':
    '请申请 ecs:cloudServers:list 权限。如果您只有某个企业项目的权限，请在 API 筛选中设置该企业项目。',
  'The API refused this caller': 'API 拒绝了此调用方',
  'Ask whoever runs this page to check the blacklist and whitelist.':
    '请联系此页面的管理员检查 API 的黑名单和白名单。',
  'The project is unavailable': '项目不可用',
  'Ask whoever runs this page whether the account is frozen.':
    '请向此页面的管理员确认账号是否被冻结。',
  'The API was not found at this address': '此地址没有该 API',
  'Check the region or the endpoint. Not every region has every API.':
    '请检查区域或终端节点。并非每个区域都提供所有 API。',
  'The credentials belong to another project': '凭证属于其他项目',
  'Ask whoever runs this page to check the project ID against the access key or token.':
    '请联系此页面的管理员核对项目 ID 与 AK 或 Token 是否一致。',
  'Too many requests': '请求过多',
  'Wait, then continue. Nothing that was loaded is lost.': '请稍后继续。已加载的内容不会丢失。',
  'The API failed': 'API 出错',
  'Try again in a moment. If it lasts, give the request ID to support.':
    '请稍后重试。如果问题持续，请将请求 ID 提供给技术支持。',
  'The answer could not be read': '无法读取响应',
  'Try again. If it lasts, give the request ID to support.':
    '请重试。如果问题持续，请将请求 ID 提供给技术支持。',
  'No answer in time': '响应超时',
  'Try again, with a smaller page size if it happens often.':
    '请重试；如果经常发生，请减小每页数量。',
  'The API cannot be reached': '无法连接 API',
  'Check that the proxy runs and that its endpoint can be reached.':
    '请检查代理是否在运行，以及能否连接其终端节点。',
  'This machine is offline': '本机未联网',
  'Connect to the network, then try again.': '请连接网络后重试。',

  // Messages.
  'The request was given up because no answer came in time.': '未及时收到响应，已放弃此请求。',
  'The request did not reach the proxy.': '请求未到达代理。',
  'The browser has no network connection.': '浏览器没有网络连接。',
  'The answer is not JSON.': '响应不是 JSON。',

  // Rows that cannot be read.
  'The row is not an object.': '此行不是对象。',
} as const
