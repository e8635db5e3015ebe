import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { Browser } from '../testing/browser'
import { logInAtProvider } from '../testing/log-in-at-provider'
import { loginSettings } from '../testing/login-settings'
import { oidcClient, startOidcProvider } from '../testing/oidc-provider'
import { startProxyUnderTest, testProjectId } from '../testing/proxy-under-test'

const many = Array.from({ length: 400 }, () => randomUUID())

async function logInWithMany(named: readonly string[]) {
  const provider = await startOidcProvider(many)
  const login = loginSettings({
    way: {
      kind: 'oidc',
      issuer: provider.issuer,
      clientId: oidcClient.id,
      clientSecret: oidcClient.secret,
      allowedGroups: [...named],
    },
    access: [{ groups: ['ops'], projects: ['*'] }],
  })
  const proxy = await startProxyUnderTest({ login })
  await provider.serve(proxy.address)
  const browser = new Browser()
  const end = await logInAtProvider(browser, proxy, 'ada')
  const cookie = browser.cookies(proxy.address)
  const projects = await browser.go(`${proxy.address}/api/projects`)
  const seen = { end, text: await end.text(), cookie, projects: await projects.text() }
  await proxy.close()
  await provider.close()
  const audit = proxy.log.findLast((line) => line.includes('"audit"'))
  return { ...seen, audit: JSON.parse(audit ?? '{}') }
}

it('somebody in hundreds of groups gets in, with those that rules name', async () => {
  const { end, cookie, projects } = await logInWithMany(many.slice(0, 2))
  expect(end.status).toBe(200)
  expect(cookie.length).toBeLessThan(1000)
  expect(projects).toContain(testProjectId)
})

it('somebody in hundreds of groups is told when too many of them are named', async () => {
  const { end, text, cookie, audit } = await logInWithMany(many)
  expect(end.status).toBe(403)
  expect(text).toContain('more groups that count here than a session can hold')
  expect(cookie).toBe('')
  const user = 'ada@example.com'
  expect(audit).toMatchObject({ audit: 'login failed', reason: 'session too long', user })
})
