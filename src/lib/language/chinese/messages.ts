/**
 * What the API's contract and the proxy say with values in it. It comes as a whole text, which is recognised by the
 * pattern that its English makes; `{why}`, `{where}` and `{said}` hold words that are said in Chinese as well.
 */
export const messages = {
  // Answers that are no success, and rows that cannot be read.
  'HTTP {status} without a message.': 'HTTP {status}，没有错误消息。',
  'HTTP {status} with an empty body.': 'HTTP {status}，响应正文为空。',
  'HTTP {status} with a body that is not a known error ({type}).':
    'HTTP {status}，响应正文不是已知的错误格式（{type}）。',
  'The answer is not what the API documents: {issue}': '响应与 API 文档不符：{issue}',
  'The row is {why}, not an object.': '此行是{why}，不是对象。',
  '{field} is missing.': '缺少 {field}。',
  '{field} is empty.': '{field} 为空。',
  '{field} is not a number.': '{field} 不是数字。',
  '{field} is not a time.': '{field} 不是时间。',
  '{field} is {why}, not what the API documents.': '{field} 是{why}，与 API 文档不符。',

  // The way to the API.
  'No answer from {host} within {seconds} s.': '{host} 在 {seconds} 秒内没有响应。',
  'No connection to {where} in time.': '未能及时连接到 {where}。',
  'The answer from {host} broke off or is not HTTP.': '{host} 的响应中断，或不是 HTTP 响应。',
  'Cannot reach {where}: {why}.': '无法连接 {where}：{why}。',
  'The API answered HTTP {status}, a status that there is not.':
    'API 返回 HTTP {status}，没有这样的状态码。',
  'The API answered HTTP {status}, a redirect, which is never followed.':
    'API 返回 HTTP {status} 重定向，代理不会跟随重定向。',
  'The API answered HTTP {status} without valid JSON.':
    'API 返回 HTTP {status}，但不是有效的 JSON。',
  'The API answered HTTP {status} without a known error body.':
    'API 返回 HTTP {status}，但不是已知的错误格式。',
  "The API's answer is larger than {bytes} bytes.": 'API 的响应超过 {bytes} 字节。',
  'The API answered HTTP {status} and asked for a wait. It is not asked again before {time}.':
    'API 返回 HTTP {status} 并要求等待。{time} 之前不会再次请求。',

  // The credentials of the proxy.
  'The API did not accept the credentials of the proxy. The clock of the proxy is {minutes} minutes ahead of that of the API; a signature holds for {limit} minutes.':
    'API 未接受代理的凭证。代理的时钟比 API 快 {minutes} 分钟；签名的有效期为 {limit} 分钟。',
  'The API did not accept the credentials of the proxy. The clock of the proxy is {minutes} minutes behind that of the API; a signature holds for {limit} minutes.':
    'API 未接受代理的凭证。代理的时钟比 API 慢 {minutes} 分钟；签名的有效期为 {limit} 分钟。',
  'The API did not accept the credentials of the proxy at {time}. They are not used again before {end}, because five refusals in a row lock an access key.':
    'API 在 {time} 未接受代理的凭证。由于连续五次被拒绝会锁定访问密钥，{end} 之前不会再使用此凭证。',
  '{said} The proxy asks again in {seconds} s at the earliest.':
    '{said}代理最早在 {seconds} 秒后再次请求。',
  'The API refuses what IAM has just given.': 'API 拒绝了 IAM 刚刚提供的凭证。',
  'The API refuses what the metadata service has just given.':
    'API 拒绝了元数据服务刚刚提供的凭证。',
  'What IAM has just given ended at {end} UTC already. The clock of the proxy says {now} UTC: check that clock.':
    'IAM 刚刚提供的凭证已在 {end} UTC 失效。代理的时钟为 {now} UTC：请检查该时钟。',
  'What the metadata service has just given ended at {end} UTC already. The clock of the proxy says {now} UTC: check that clock.':
    '元数据服务刚刚提供的凭证已在 {end} UTC 失效。代理的时钟为 {now} UTC：请检查该时钟。',
  'The answer of IAM to the login holds no token.': 'IAM 对登录的响应中没有 Token。',
  'IAM takes no more logins for now (HTTP 429).': 'IAM 暂不接受更多登录（HTTP 429）。',
  'IAM refused the login (HTTP {status}): user name, password, domain or project is wrong, or the user may not log in.':
    'IAM 拒绝了登录（HTTP {status}）：用户名、密码、账号名或项目有误，或该用户无权登录。',
  'IAM answered the login with HTTP {status}.': 'IAM 对登录返回 HTTP {status}。',
  'The metadata service gave no keys (HTTP {status}): this ECS may have no agency.':
    '元数据服务未提供密钥（HTTP {status}）：此云服务器可能没有委托。',
  'The metadata service answered without keys.': '元数据服务的响应中没有密钥。',
  'The metadata service gave no token (HTTP {status}).':
    '元数据服务未提供 Token（HTTP {status}）。',
  'The answer is larger than 1 MB.': '响应超过 1 MB。',
} as const

/** What stands in the holes `{why}` and `{where}`. */
export const pieces = {
  'an object': '对象',
  'a list': '列表',
  'the connection was refused': '连接被拒绝',
  'the connection was reset': '连接被重置',
  'the connection was closed': '连接已关闭',
  'the connection failed': '连接失败',
  'the name is not known': '找不到该域名',
  'the name could not be looked up': '无法解析域名',
  'there is no route to it': '没有可达的路由',
  'its certificate has expired': '其证书已过期',
  'its certificate is for another name': '其证书属于其他域名',
  'its certificate is not trusted': '其证书不受信任',
  'the outbound proxy refused the tunnel with HTTP {status}':
    '出站代理拒绝建立隧道，返回 HTTP {status}',
  'the outbound proxy refused the tunnel with HTTP 407, which wants a user name and password in HTTPS_PROXY':
    '出站代理拒绝建立隧道，返回 HTTP 407，需要在 HTTPS_PROXY 中提供用户名和密码',
  '{host} through HTTPS_PROXY {proxy}': '{host}（经由 HTTPS_PROXY {proxy}）',
} as const
