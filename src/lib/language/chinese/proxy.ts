/** What the proxy says in its own name instead of an answer of the API. */
export const proxy = {
  // Of the person, the project and the server.
  'There is no session, or it has ended.': '没有会话，或会话已结束。',
  'This project is not configured here. /api/projects lists the ones that are.':
    '此项目未在这里配置。/api/projects 列出了已配置的项目。',
  'The operator of this proxy did not allow user data to be shown: REVEAL_USER_DATA is not true.':
    '此代理的管理员未允许显示用户数据：REVEAL_USER_DATA 不为 true。',
  'The API answered no server with this ID in this project.':
    'API 没有返回此项目中具有此 ID 的云服务器。',

  // Of the way to the API.
  'Too many requests for this project are waiting already.': '此项目已有过多请求在等待。',
  'The API did not accept the credentials of the proxy.': 'API 未接受代理的凭证。',
  'The API answered something else than a list of servers.': 'API 返回的不是云服务器列表。',
  'The API used a compression that it was not asked for.': 'API 使用了未请求的压缩方式。',
  'The API sent broken gzip data.': 'API 返回的 gzip 数据已损坏。',
  'The proxy failed. Its log says more about this request ID.':
    '代理出错。可在代理日志中按此请求 ID 查看详情。',

  // Of requests that the page does not send, though somebody between may change them.
  'The request cannot be understood.': '无法理解此请求。',
  'The proxy does not serve this path of the API.': '代理不提供 API 的此路径。',
  'The client is gone.': '客户端已断开。',
  'This is answered to the machine of the proxy, and to who bears METRICS_TOKEN.':
    '仅代理所在机器和持有 METRICS_TOKEN 的请求方可访问。',
  'The target must be a path.': '请求目标必须是路径。',
  'Only GET and HEAD are answered.': '只响应 GET 和 HEAD 请求。',
  'Pages of other sites may not read from here.': '其他网站的页面不能从这里读取数据。',
  'A request that changes something must name its origin.': '会引起更改的请求必须注明来源。',
  'The request did not come in time.': '请求未及时到达。',
  'The request target or headers are too long.': '请求目标或请求头过长。',
  'The request before this one was refused.': '前一个请求已被拒绝。',
  'Only HTTP/1.1 and HTTP/1.0 are spoken here.': '仅支持 HTTP/1.1 和 HTTP/1.0。',
  'The request has too many headers.': '请求头过多。',
  'The request names more than one host.': '请求指定了多个主机。',
  'The target must not have a fragment.': '请求目标不能包含片段。',
  'A request has no body here.': '此处的请求不能包含正文。',
  'a parameter name is wrongly percent-encoded': '参数名的百分号编码有误',
} as const
