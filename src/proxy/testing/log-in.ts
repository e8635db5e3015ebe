import type { ProxyUnderTest, ReceivedAnswer } from './proxy-under-test'

/** Posts the login form as the proxy's own page does. */
export function postLogin(
  proxy: ProxyUnderTest,
  form: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<ReceivedAnswer> {
  return proxy.send('/login', {
    method: 'POST',
    headers: {
      origin: proxy.address,
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    },
    body: new URLSearchParams(form).toString(),
  })
}

/** The first cookie that an answer sets, as a request sends it. */
export function cookieOf({ headers }: ReceivedAnswer): string {
  return headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}
