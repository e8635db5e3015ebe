import type { Browser } from './browser'

/** Begins a login at a proxy, ends it at the provider under test, and agrees to what that asks. Any password will do. */
export async function logInAtProvider(
  browser: Browser,
  { address }: { readonly address: string },
  login: string,
  path = '/login',
): Promise<Response> {
  await browser.go(address + path)
  await browser.go(browser.location, { prompt: 'login', login, password: 'any' })
  return browser.go(browser.location, { prompt: 'consent' })
}
