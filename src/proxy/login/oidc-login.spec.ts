import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { LoginInput } from '../configuration/login-settings'
import { Browser } from '../testing/browser'
import { logInAtProvider } from '../testing/log-in-at-provider'
import { loginSettings, sessionSecret } from '../testing/login-settings'
import { oidcClient, startOidcProvider, type OidcProviderUnderTest } from '../testing/oidc-provider'
import {
  startProxyUnderTest,
  testProjectId,
  type ProxyUnderTest,
} from '../testing/proxy-under-test'

const people = ['ada', 'bob', 'eve', 'text', 'nil', 'none']

type OidcInput = Extract<LoginInput['way'], { kind: 'oidc' }>

let provider: OidcProviderUnderTest
let proxy: ProxyUnderTest

function oidcSettings(way: Partial<OidcInput> = {}) {
  return loginSettings({
    way: {
      kind: 'oidc',
      issuer: provider.issuer,
      clientId: oidcClient.id,
      clientSecret: oidcClient.secret,
      allowedUsers: people.map((name) => `${name}@example.com`),
      ...way,
    },
    access: [{ groups: ['ops'], projects: ['*'] }],
  })
}

function lastAudit(of = proxy): unknown {
  return JSON.parse(of.log.findLast((line) => line.includes('"audit"')) ?? '{}')
}

beforeAll(async () => {
  provider = await startOidcProvider()
  proxy = await startProxyUnderTest({ login: oidcSettings() })
})

afterAll(async () => {
  await proxy.close()
  await provider.close()
})

describe('a login at an OpenID provider', () => {
  it('says so while the provider is down, and works once it is up', async () => {
    const down = await proxy.send('/login?return=/?q=a%2526b')
    expect(down.status).toBe(503)
    expect(down.body).toContain('The identity provider cannot be reached.')
    expect(down.body).toContain('href="/login?return=%2F%3Fq%3Da%2526b"')
    expect(lastAudit()).toMatchObject({ audit: 'login failed', user: null })
    await provider.serve(proxy.address)
    const up = await proxy.send('/login')
    expect(up.status).toBe(303)
  })

  it('asks for a code with PKCE, state and nonce, new ones each time', async () => {
    const asked = async () => new URL((await proxy.send('/login')).headers.location ?? '')
    const [one, two] = [await asked(), await asked()]
    expect(Object.fromEntries(one.searchParams)).toMatchObject({
      client_id: oidcClient.id,
      response_type: 'code',
      scope: 'openid profile email',
      redirect_uri: `${proxy.address}/login/callback`,
      code_challenge_method: 'S256',
    })
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(one.searchParams.get(name)?.length).toBeGreaterThan(40)
      expect(one.searchParams.get(name)).not.toBe(two.searchParams.get(name))
    }
    expect(one.href).not.toContain(encodeURIComponent(oidcClient.secret))
  })

  it('ends where it was begun, with a session', async () => {
    const browser = new Browser()
    const end = await logInAtProvider(browser, proxy, 'ada', '/login?return=/%3Fstatus%3DACTIVE')
    expect(browser.location).toBe(`${proxy.address}/?status=ACTIVE`)
    expect(end.status).toBe(200)
    const session = await browser.go(`${proxy.address}/api/session`)
    expect(await session.json()).toEqual({ user: { name: 'ada@example.com', canLogOut: true } })
    const projects = await browser.go(`${proxy.address}/api/projects`)
    expect(await projects.text()).toContain(testProjectId)
    expect(lastAudit()).toMatchObject({ audit: 'login', user: 'ada@example.com' })
  })

  it.each([
    [2500, 2500],
    [2501, 1],
  ])(
    'leads to an address of %d characters only where a cookie can hold it',
    async (wanted, got) => {
      const browser = new Browser()
      const query = new URLSearchParams({ return: '/'.padEnd(wanted, 'a') }).toString()
      await browser.go(`${proxy.address}/login?${query}`)
      expect(browser.cookies(proxy.address).length).toBeLessThan(4000)
      await browser.go(browser.location, { prompt: 'login', login: 'ada', password: 'any' })
      await browser.go(browser.location, { prompt: 'consent' })
      expect(new URL(browser.location).pathname).toHaveLength(got)
    },
  )

  it('gives what the groups of the person give', async () => {
    const browser = new Browser()
    await logInAtProvider(browser, proxy, 'bob')
    const projects = await browser.go(`${proxy.address}/api/projects`)
    expect(await projects.json()).toEqual({ projects: [] })
  })

  it.each([
    ['mallory', 'mallory@example.com may not use this ECS Inventory.', 'not allowed'],
    ['eve', 'did not say that your e-mail address is verified', 'address not verified'],
    ['text', 'did not say that your e-mail address is verified', 'address not verified'],
    ['nil', 'did not say that your e-mail address is verified', 'address not verified'],
    ['none', 'did not say that your e-mail address is verified', 'address not verified'],
  ])('of %s is refused', async (login, problem, reason) => {
    const browser = new Browser()
    const end = await logInAtProvider(browser, proxy, login)
    expect(end.status).toBe(403)
    expect(await end.text()).toContain(problem)
    expect(lastAudit()).toMatchObject({ audit: 'login failed', reason })
    expect((await browser.go(`${proxy.address}/api/session`)).status).toBe(401)
  })

  it('that the person breaks off says so', async () => {
    const browser = new Browser()
    await browser.go(`${proxy.address}/login`)
    const end = await browser.go(`${browser.location}/abort`)
    expect(end.status).toBe(403)
    expect(await end.text()).toContain('The identity provider refused the login.')
    expect(lastAudit()).toMatchObject({ reason: 'provider: access_denied' })
  })
})

describe('a provider whose ID tokens hold name and groups', () => {
  let other: OidcProviderUnderTest
  let another: ProxyUnderTest

  async function start(way: Partial<OidcInput>) {
    other = await startOidcProvider()
    another = await startProxyUnderTest({ login: oidcSettings({ issuer: other.issuer, ...way }) })
    await other.serve(another.address, {}, ['email'])
  }

  afterEach(async () => {
    await another.close()
    await other.close()
  })

  it('is asked whether the address is verified', async () => {
    await start({})
    expect((await logInAtProvider(new Browser(), another, 'ada')).status).toBe(200)
    expect((await logInAtProvider(new Browser(), another, 'eve')).status).toBe(403)
    expect(lastAudit(another)).toMatchObject({ reason: 'address not verified' })
  })

  it('is not believed where the address that is verified is another one', async () => {
    await start({})
    expect((await logInAtProvider(new Browser(), another, 'mallory')).status).toBe(403)
    expect(lastAudit(another)).toMatchObject({ reason: 'address not verified' })
  })

  it('is believed without that only where the operator says so', async () => {
    await start({ allowUnverifiedEmail: true })
    for (const name of ['none', 'eve'])
      expect((await logInAtProvider(new Browser(), another, name)).status).toBe(200)
  })

  it('says nothing of addresses that matters for a name that is none', async () => {
    await start({ userClaim: 'sub', allowedUsers: ['none'] })
    expect((await logInAtProvider(new Browser(), another, 'none')).status).toBe(200)
  })
})

describe('an answer of the provider', () => {
  /** A good answer, not yet handed to the proxy. */
  async function answerFor(browser: Browser): Promise<URL> {
    await logInAtProvider(browser, proxy, 'ada')
    browser.forget(proxy.address)
    // The provider knows the person now and asks nothing more.
    return new URL(await browser.until(`${proxy.address}/login`, `${proxy.address}/login/callback`))
  }

  it('counts once', async () => {
    const browser = new Browser()
    const answer = await answerFor(browser)
    expect((await browser.go(answer.href)).status).toBe(200)
    browser.forget(proxy.address)
    expect((await browser.go(answer.href)).status).toBe(400)
  })

  it('counts in the browser that asked, and in no other', async () => {
    const answer = await answerFor(new Browser())
    const victim = new Browser()
    const end = await victim.go(answer.href)
    expect(end.status).toBe(400)
    expect(await end.text()).toContain('begun in another window')
    await victim.until(`${proxy.address}/login`, provider.issuer)
    expect((await victim.go(answer.href)).status).toBe(403)
    expect((await victim.go(`${proxy.address}/api/session`)).status).toBe(401)
  })

  it.each(['state', 'code', 'iss'])('does not count with another %s', async (name) => {
    const browser = new Browser()
    const answer = await answerFor(browser)
    answer.searchParams.set(name, 'another')
    expect((await browser.go(answer.href)).status).toBe(403)
    expect((await browser.go(`${proxy.address}/api/session`)).status).toBe(401)
  })

  it('leaves nothing of itself in the log', async () => {
    const browser = new Browser()
    const answer = await answerFor(browser)
    await browser.go(answer.href)
    const log = proxy.log.join('')
    for (const name of ['code', 'state']) {
      expect(answer.searchParams.get(name)).toMatch(/.{20}/)
      expect(log).not.toContain(answer.searchParams.get(name))
    }
    expect(log).not.toContain(oidcClient.secret)
    expect(log).not.toContain(sessionSecret)
  })
})

describe('a session', () => {
  it('ends at the provider as well', async () => {
    const browser = new Browser()
    await logInAtProvider(browser, proxy, 'ada')
    const headers = { cookie: browser.cookies(proxy.address), origin: proxy.address }
    const { body, headers: answered } = await proxy.send('/logout', { method: 'POST', headers })
    const next = new URL(JSON.parse(body).next)
    expect(next.origin).toBe(provider.issuer)
    expect(Object.fromEntries(next.searchParams)).toEqual({
      client_id: oidcClient.id,
      post_logout_redirect_uri: `${proxy.address}/`,
    })
    expect(answered['set-cookie']?.[0]).toMatch(/^ecs-inventory=; Max-Age=0;/)
    expect((await browser.go(next.href)).status).toBe(200)
  })

  it('does not outlive the permission of its person, nor count for another client', async () => {
    const issuer = provider.issuer
    const changes = [
      { allowedUsers: ['bob@example.com'] },
      { clientId: 'another' },
      { issuer: `${issuer}/another` },
    ]
    const browser = new Browser()
    await logInAtProvider(browser, proxy, 'ada')
    const cookie = browser.cookies(proxy.address)
    for (const change of changes) {
      const changed = await startProxyUnderTest({ login: oidcSettings(change) })
      const answer = await changed.send('/api/session', { headers: { cookie } })
      await changed.close()
      expect(answer.status).toBe(401)
    }
    expect(await proxy.send('/api/session', { headers: { cookie } })).toMatchObject({ status: 200 })
  })
})
