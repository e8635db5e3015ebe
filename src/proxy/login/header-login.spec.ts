import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loginSettings } from '../testing/login-settings'
import {
  startProxyUnderTest,
  testProjectId,
  type ProxyUnderTest,
} from '../testing/proxy-under-test'

const secret = 'shared-secret-of-tests-0123456789'
const way = { kind: 'header', secret, logoutUrl: 'https://sso.example.com/out' } as const
const named = { 'x-forwarded-user': 'ada', 'x-proxy-secret': secret }

let proxy: ProxyUnderTest

beforeAll(async () => {
  const access = [{ groups: ['ops'], projects: ['*'] }]
  proxy = await startProxyUnderTest({
    login: loginSettings({ way, trustedProxies: ['10.0.0.0/8', '127.0.0.1'], access }),
  })
})

afterAll(() => proxy.close())

async function sessionWith(headers: Record<string, string | string[]>, one = proxy) {
  const { status, body } = await one.send('/api/session', { headers })
  return status === 200 ? JSON.parse(body) : status
}

describe('the header of an authenticating proxy', () => {
  it('names the person, on every request', async () => {
    expect(await sessionWith(named)).toEqual({ user: { name: 'ada', canLogOut: true } })
    expect(await sessionWith({})).toBe(401)
  })

  it('lets groups see projects', async () => {
    const projects = async (groups: string) => {
      const headers = { ...named, 'x-forwarded-groups': groups }
      return (await proxy.send('/api/projects', { headers })).body.includes(testProjectId)
    }
    expect(await projects('dev, ops')).toBe(true)
    expect(await projects('dev,devops')).toBe(false)
    expect(await projects('')).toBe(false)
  })

  it('does nothing to a terminal that shows the log', async () => {
    const name = 'ada\u009b2K\u202e\u2028'
    const headers = { ...named, 'x-forwarded-user': Buffer.from(name).toString('latin1') }
    expect(await sessionWith(headers)).toMatchObject({ user: { name: 'ada\u009b2K\u202e' } })
    await expect.poll(() => proxy.log.at(-1)).toContain('"user":"ada\\u009b2K\\u202e"')
  })

  it.each(['utf8', 'latin1'] as const)('has names outside ASCII in %s', async (encoding) => {
    const encoded = (text: string) => Buffer.from(text, encoding).toString('latin1')
    const abroad = await startProxyUnderTest({
      login: loginSettings({
        way,
        trustedProxies: ['127.0.0.1'],
        access: [{ groups: ['Köln'], projects: ['*'] }],
      }),
    })
    const headers = {
      ...named,
      // Its last byte in UTF-8 would be a space alone.
      'x-forwarded-user': encoded('Zoë à'),
      'x-forwarded-groups': encoded('dev, Köln'),
    }
    const session = await sessionWith(headers, abroad)
    const projects = await abroad.send('/api/projects', { headers })
    await abroad.close()
    expect(session).toMatchObject({ user: { name: 'Zoë à' } })
    expect(projects.body).toContain(testProjectId)
  })

  it.each<[string, Record<string, string | string[]>]>([
    ['no secret', { 'x-forwarded-user': 'ada' }],
    ['an empty secret', { ...named, 'x-proxy-secret': '' }],
    ['another secret', { ...named, 'x-proxy-secret': `${secret}x` }],
    ['part of the secret', { ...named, 'x-proxy-secret': secret.slice(0, -1) }],
    ['two secrets', { ...named, 'x-proxy-secret': [secret, secret] }],
    ['no user', { 'x-proxy-secret': secret }],
    ['an empty user', { ...named, 'x-forwarded-user': ' ' }],
    ['two users', { ...named, 'x-forwarded-user': ['ada', 'root'] }],
    ['another header', { 'x-user': 'ada', 'x-proxy-secret': secret }],
  ])('is not believed with %s', async (_what, headers) => {
    expect(await sessionWith(headers)).toBe(401)
    expect(proxy.upstream.received).toEqual([])
  })

  it('is not believed from an address that is not trusted, whatever it says of itself', async () => {
    const elsewhere = await startProxyUnderTest({
      login: loginSettings({ way, trustedProxies: ['10.0.0.0/8', '::1'] }),
    })
    const answers = [
      await sessionWith(named, elsewhere),
      await sessionWith({ ...named, 'x-forwarded-for': '10.0.0.1' }, elsewhere),
      await sessionWith({ ...named, forwarded: 'for=10.0.0.1' }, elsewhere),
    ]
    await elsewhere.close()
    expect(answers).toEqual([401, 401, 401])
  })

  it.each<[string, Record<string, string>]>([
    ['wrong secret', { ...named, 'x-proxy-secret': 'wrong-and-private' }],
    ['no secret, or several', { 'x-forwarded-user': 'private-name' }],
    ['no user, or several', { 'x-proxy-secret': secret }],
  ])('that does not count is logged with its reason: %s', async (reason, headers) => {
    const before = proxy.log.length
    await proxy.send('/api/session', { headers })
    await proxy.send('/login', { headers })
    const lines = () =>
      proxy.log
        .slice(before)
        .map((line) => JSON.parse(line))
        .filter((line) => 'reason' in line)
    await expect.poll(lines).toHaveLength(2)
    const address = '127.0.0.1'
    expect(lines()).toMatchObject([
      { status: 401, path: '/api/session', reason, address },
      { audit: 'login failed', user: null, reason, address },
    ])
    expect(proxy.log.slice(before).join('')).not.toMatch(/private|shared-secret/)
  })

  it('never reaches the log or the API as a secret', async () => {
    const headers = { ...named, 'x-forwarded-groups': 'ops' }
    await proxy.send(`/api/v1/${testProjectId}/recycle-bin`, { headers })
    await expect.poll(() => proxy.log.join('')).toContain('"user":"ada","project"')
    expect(proxy.log.join('')).not.toContain(secret)
    expect(JSON.stringify(proxy.upstream.received)).not.toContain(secret)
    expect(JSON.stringify(proxy.upstream.received)).not.toContain('x-forwarded')
  })
})

describe('the login page', () => {
  it('leads back who is known, and explains itself to others', async () => {
    expect(await proxy.send('/login?return=/?q=a', { headers: named })).toMatchObject({
      status: 303,
      headers: { location: '/?q=a' },
    })
    const { status, body } = await proxy.send('/login')
    expect(status).toBe(401)
    expect(body).toContain('did not say who you are')
  })

  it('has no form to post', async () => {
    const headers = { origin: proxy.address }
    expect(await proxy.send('/login', { method: 'POST', headers })).toMatchObject({ status: 404 })
  })
})

describe('a logout', () => {
  it('goes to the proxy that knows the person', async () => {
    const headers = { ...named, origin: proxy.address }
    const { body } = await proxy.send('/logout', { method: 'POST', headers })
    expect(JSON.parse(body)).toEqual({ next: 'https://sso.example.com/out' })
  })

  it('is not offered where there is none', async () => {
    const bare = await startProxyUnderTest({
      login: loginSettings({ way: { kind: 'header', secret }, trustedProxies: ['127.0.0.1'] }),
    })
    const session = await sessionWith(named, bare)
    const headers = { ...named, origin: bare.address }
    const { status } = await bare.send('/logout', { method: 'POST', headers })
    await bare.close()
    expect(session).toEqual({ user: { name: 'ada', canLogOut: false } })
    expect(status).toBe(404)
  })
})
