import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  loginSettings,
  passwordHashes,
  passwordWay,
  sessionSecret,
} from '../testing/login-settings'
import {
  startProxyUnderTest,
  testProjectId,
  type ProxyUnderTest,
} from '../testing/proxy-under-test'
import { cookieOf, postLogin } from '../testing/log-in'
import { createSealer } from './sealer'

const data = `/api/v1/${testProjectId}/cloudservers/detail`
const password = 'the password of ada'

let proxy: ProxyUnderTest

beforeAll(async () => {
  proxy = await startProxyUnderTest({ login: loginSettings({ way: passwordWay }) })
})

afterAll(() => proxy.close())

const logIn = (form: Record<string, string>, headers: Record<string, string> = {}) =>
  postLogin(proxy, form, headers)

/** The cookie of a session that the test makes itself. */
async function sealedSession(claims: object, secret = sessionSecret, lasts = 3600) {
  const now = Math.floor(Date.now() / 1000)
  const sealed = await createSealer([secret], 'session').seal(
    { id: 'of-a-test', groups: [], begun: now, renewed: now, ...claims },
    now + lasts,
  )
  return `ecs-inventory=${sealed}`
}

describe('without a login', () => {
  it.each([data, '/api/projects', '/api/session', '/%61pi/projects', '/API/projects', '/api/x'])(
    '%s is not answered',
    async (path) => {
      const answer = await proxy.send(path)
      expect(answer).toMatchObject({ status: 401, headers: { 'cache-control': 'no-store' } })
      expect(JSON.parse(answer.body)).toMatchObject({ error_code: 'Proxy.LoginRequired' })
      expect(proxy.upstream.received).toEqual([])
    },
  )

  it('the page itself is, since it has to offer the login', async () => {
    for (const path of ['/', '/assets/index-1a2b3c4d.js', '/healthz', '/login'])
      expect(await proxy.send(path)).toMatchObject({ status: 200 })
  })

  it('a cookie of another secret, purpose, form or time does not help', async () => {
    const now = Math.floor(Date.now() / 1000)
    const stamp = 'x'
    const cookies = [
      'ecs-inventory=',
      'ecs-inventory=ada',
      'ecs-inventory=%zz',
      await sealedSession({ name: 'ada', stamp }),
      await sealedSession({ name: 'ada', stamp }, 'x'.repeat(32)),
      await sealedSession({ name: 'ada', stamp }, sessionSecret, -1),
      await sealedSession({ name: 'nobody', stamp }),
      await sealedSession({ name: '__proto__', stamp }),
      `ecs-inventory=${await createSealer([sessionSecret], 'login').seal({ name: 'ada' }, now + 60)}`,
    ]
    for (const cookie of cookies)
      expect(await proxy.send(data, { headers: { cookie } })).toMatchObject({ status: 401 })
    expect(proxy.upstream.received).toEqual([])
  })
})

describe('the login page', () => {
  it('is a form that needs no script, under a policy that allows nothing else', async () => {
    const { headers, body } = await proxy.send('/login?return=%2F%3Fproject%3Da%26q%3D%2522')
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'x-frame-options': 'DENY',
    })
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("form-action 'self'")
    expect(policy).not.toContain('unsafe')
    expect(body).toContain('<form method="post" action="/login">')
    expect(body).toContain('name="return" value="/?project=a&amp;q=%22"')
  })

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'never leads to %s',
    async (wanted) => {
      const page = await proxy.send(`/login?return=${encodeURIComponent(wanted)}`)
      expect(page.body).toContain('name="return" value="/"')
      const answer = await logIn({ user: 'ada', password, return: wanted })
      expect(answer).toMatchObject({ status: 303, headers: { location: '/' } })
    },
  )

  it('shows what was typed as text', async () => {
    const { status, body } = await logIn({ user: '"><script>alert(1)</script>', password: 'x' })
    expect(status).toBe(401)
    expect(body).not.toContain('<script>alert')
    expect(body).toContain('value="&quot;&gt;&lt;script&gt;')
  })
})

describe('a login', () => {
  it('begins a session in a cookie that no script and no other site can use', async () => {
    const answer = await logIn({ user: 'ada', password, return: '/?status=ACTIVE' })
    expect(answer).toMatchObject({
      status: 303,
      headers: { location: '/?status=ACTIVE', 'cache-control': 'no-store' },
    })
    const [cookie = ''] = answer.headers['set-cookie'] ?? []
    expect(cookie).toMatch(/^ecs-inventory=[\w.-]+; Path=\/; HttpOnly; SameSite=Strict$/)
    expect(cookie).not.toContain('ada')
    const headers = { cookie: cookieOf(answer) }
    expect(await proxy.send(data, { headers })).toMatchObject({ status: 200 })
    const session = await proxy.send('/api/session', { headers })
    expect(JSON.parse(session.body)).toEqual({ user: { name: 'ada', canLogOut: true } })
    expect(session.headers).not.toHaveProperty('set-cookie')
    expect(await proxy.send('/login?return=/?x=1', { headers })).toMatchObject({
      status: 303,
      headers: { location: '/?x=1' },
    })
  })

  it('is refused with the same words for a wrong password and an unknown user', async () => {
    const wrong = await logIn({ user: 'bob', password: 'wrong' })
    const unknown = await logIn({ user: 'bop', password: 'wrong' })
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    expect(wrong.body.replaceAll('bob', '')).toBe(unknown.body.replaceAll('bop', ''))
    expect(wrong.body).toContain('role="alert"')
    expect(wrong.headers).not.toHaveProperty('set-cookie')
    for (const form of [{}, { user: 'bob' }, { user: '', password: '' }])
      expect((await logIn(form)).status).toBe(401)
  })

  it('is refused for a page of another site, and for one that cannot be told', async () => {
    const form = { user: 'ada', password }
    for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1'])
      expect(await logIn(form, { origin })).toMatchObject({ status: 403 })
    expect(await logIn(form, { 'sec-fetch-site': 'cross-site' })).toMatchObject({ status: 403 })
    const bare = await proxy.send('/login', { method: 'POST', body: 'user=ada' })
    expect(bare.status).toBe(403)
  })

  it.each([
    ['application/json', JSON.stringify({ user: 'ada', password })],
    ['text/plain', `user=ada&password=${password}`],
    ['application/x-www-form-urlencoded', `user=ada&x=${'x'.repeat(17_000)}`],
  ])('is refused as %s', async (type, body) => {
    const headers = { origin: proxy.address, 'content-type': type }
    const answer = await proxy.send('/login', { method: 'POST', headers, body })
    expect(answer.status).toBe(400)
    expect(answer.headers).not.toHaveProperty('set-cookie')
  })
})

describe('a session', () => {
  it('ends with a logout of its own page, which makes the browser forget it', async () => {
    const cookie = cookieOf(await logIn({ user: 'ada', password }))
    const from = (origin: string) =>
      proxy.send('/logout', { method: 'POST', headers: { cookie, origin } })
    expect(await from('https://evil.example')).toMatchObject({ status: 403 })
    const answer = await from(proxy.address)
    expect(JSON.parse(answer.body)).toEqual({ next: '/' })
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^ecs-inventory=; Max-Age=0; Path=\/;/),
      expect.stringMatching(
        /^ecs-inventory-ended=[\w-]+; Max-Age=43200; Path=\/; HttpOnly; SameSite/,
      ),
    ])
    expect(await proxy.send('/logout', { headers: { cookie } })).toMatchObject({ status: 404 })
  })

  it('that was logged out is not brought back by the renewed cookie of a slow answer', async () => {
    const login = cookieOf(await logIn({ user: 'ada', password }))
    const sealer = createSealer([sessionSecret], 'session')
    const { exp: _exp, ...claims } =
      (await sealer.open(login.split('=')[1] ?? '', Date.now())) ?? {}
    const cookie = await sealedSession({
      ...claims,
      renewed: Math.floor(Date.now() / 1000) - 600,
    })
    const slow = await proxy.send('/api/session', { headers: { cookie } })
    const late = cookieOf(slow)
    expect(late).toMatch(/^ecs-inventory=./)
    const headers = { cookie, origin: proxy.address }
    const logout = await proxy.send('/logout', { method: 'POST', headers })
    const [, ended] = logout.headers['set-cookie'] ?? []
    const kept = `${late}; ${ended?.split(';')[0]}`
    const sessionAt = async (one: ProxyUnderTest, cookie: string) =>
      (await one.send('/api/session', { headers: { cookie } })).status
    // The process knows by itself, a replica by what the browser kept.
    expect([await sessionAt(proxy, late), await sessionAt(proxy, cookie)]).toEqual([401, 401])
    const replica = await startProxyUnderTest({ login: loginSettings({ way: passwordWay }) })
    const statuses = [await sessionAt(replica, kept), await sessionAt(replica, late)]
    const again = cookieOf(await postLogin(replica, { user: 'ada', password }))
    statuses.push(await sessionAt(replica, `${again}; ${ended?.split(';')[0]}`))
    await replica.close()
    expect(statuses).toEqual([401, 200, 200])
  })

  it('is renewed while it is used, and not beyond its lifetime', async () => {
    const login = cookieOf(await logIn({ user: 'ada', password }))
    const sealer = createSealer([sessionSecret], 'session')
    const { exp: _exp, ...claims } =
      (await sealer.open(login.split('=')[1] ?? '', Date.now())) ?? {}
    const now = Math.floor(Date.now() / 1000)
    const begun = now - 12 * 3600 + 900
    const cookie = await sealedSession({ ...claims, begun, renewed: now - 600 })
    const answer = await proxy.send('/api/session', { headers: { cookie } })
    const renewed = await sealer.open(cookieOf(answer).split('=')[1] ?? '', Date.now())
    expect(renewed).toMatchObject({ name: 'ada', begun, exp: begun + 12 * 3600 })
    expect(renewed?.['renewed']).toBeGreaterThanOrEqual(now)
  })

  it('ends when the password changes, and when the user is taken out', async () => {
    const cookie = cookieOf(await logIn({ user: 'ada', password }))
    for (const users of [
      [{ name: 'ada', passwordHash: passwordHashes['the password of bob'] }],
      [{ name: 'bob', passwordHash: passwordHashes['the password of bob'] }],
    ]) {
      const way = {
        kind: 'password',
        users,
      } as const
      const changed = await startProxyUnderTest({ login: loginSettings({ way }) })
      const answer = await changed.send('/api/session', { headers: { cookie } })
      await changed.close()
      expect(answer.status).toBe(401)
    }
  })
})

describe('many failed logins', () => {
  it('at a time are mostly not even looked at, and told how long to wait', async () => {
    const limited = await startProxyUnderTest({ login: loginSettings({ way: passwordWay }) })
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => postLogin(limited, { user: 'ada', password: 'wrong' })),
    )
    await limited.close()
    const late = answers.filter(({ status }) => status === 429)
    // How many are looked at depends on how long the machine takes; the waits double.
    expect(late.length).toBeGreaterThan(20)
    for (const { headers, body } of late) {
      const wait = Number(headers['retry-after'])
      expect(wait).toBeGreaterThan(0)
      expect(body).toContain(`Too many attempts. Try again in ${wait} s.`)
    }
  })
})
