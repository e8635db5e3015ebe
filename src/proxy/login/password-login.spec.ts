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
import { createSealer } from './sealer'

const data = `/api/v1/${testProjectId}/cloudservers/detail`
const password = 'the password of ada'

let proxy: ProxyUnderTest

beforeAll(async () => {
  proxy = await startProxyUnderTest({ login: loginSettings({ way: passwordWay }) })
})

afterAll(() => proxy.close())

function logIn(form: Record<string, string>, headers: Record<string, string> = {}) {
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

/** The cookie of a session that the test makes itself. */
async function sealedSession(claims: object, secret = sessionSecret, lasts = 3600) {
  const now = Math.floor(Date.now() / 1000)
  const sealed = await createSealer([secret], 'session').seal(
    { groups: [], begun: now, renewed: now, ...claims },
    now + lasts,
  )
  return `ecs-inventory=${sealed}`
}

function cookieOf({ headers }: { headers: { 'set-cookie'?: string[] | undefined } }): string {
  return headers['set-cookie']?.[0]?.split(';')[0] ?? ''
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
    ])
    expect(await proxy.send('/logout', { headers: { cookie } })).toMatchObject({ status: 404 })
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

describe('the audit log', () => {
  it('tells who did what, and no secret', async () => {
    const before = proxy.log.length
    const answer = await logIn({ user: 'ada', password, return: '/?name=private' })
    await logIn({ user: 'ada', password: 'wrong-secret' })
    await logIn({ user: 'password-typed-as-name', password: 'wrong-secret' })
    const cookie = cookieOf(answer)
    await proxy.send(`${data}?name=private`, { headers: { cookie } })
    await proxy.send('/api/v1/other/recycle-bin', { headers: { cookie } })
    await proxy.send('/logout', { method: 'POST', headers: { cookie, origin: proxy.address } })
    const lines = () =>
      proxy.log
        .slice(before)
        .map((line) => JSON.parse(line))
        .filter((line) => 'audit' in line || 'user' in line)
    await expect.poll(lines).toHaveLength(6)
    expect(lines()).toMatchObject([
      { audit: 'login', user: 'ada', address: '127.0.0.1', reqId: expect.any(String) },
      { audit: 'login failed', user: 'ada', reason: 'wrong password' },
      { audit: 'login failed', user: null, reason: 'unknown user' },
      { user: 'ada', project: testProjectId, path: data, status: 200, method: 'GET' },
      { user: 'ada', path: '/api/v1/other/recycle-bin', status: 404 },
      { audit: 'logout', user: 'ada' },
    ])
    const log = proxy.log.join('')
    for (const secret of [password, 'wrong-secret', 'private', 'password-typed', cookie.slice(20)])
      expect(log).not.toContain(secret)
    expect(log).not.toContain(sessionSecret)
  })
})

describe('many failed logins', () => {
  it('have to wait, the right password too, until the wait is over', async () => {
    const limited = await startProxyUnderTest({ login: loginSettings({ way: passwordWay }) })
    const attempt = (password: string) =>
      limited.send('/login', {
        method: 'POST',
        headers: {
          origin: limited.address,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: new URLSearchParams({ user: 'ada', password }).toString(),
      })
    const answers = await Promise.all(Array.from({ length: 30 }, () => attempt('wrong')))
    const right = await attempt(password)
    await limited.close()
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(3)
    expect(statuses.filter((status) => status === 429)).toHaveLength(27)
    const late = answers.find(({ status }) => status === 429)
    expect(late?.headers['retry-after']).toBe('1')
    expect(late?.body).toContain('Too many attempts. Try again in 1 s.')
    expect([303, 429]).toContain(right.status)
  })
})

describe('projects', () => {
  it('that somebody may not see are not there for them', async () => {
    const limited = await startProxyUnderTest({
      login: loginSettings({
        way: passwordWay,
        access: [{ groups: ['ops'], projects: [testProjectId] }],
      }),
    })
    const answersFor = async (user: string) => {
      const answer = await limited.send('/login', {
        method: 'POST',
        headers: { origin: limited.address, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ user, password: `the password of ${user}` }).toString(),
      })
      const headers = { cookie: cookieOf(answer) }
      const get = (path: string) => limited.send(path, { headers })
      return {
        projects: (await get('/api/projects')).body,
        known: await get(data),
        knownWithFault: await get(`${data}?limit=0`),
        unknown: await get('/api/v1/other/cloudservers/detail'),
      }
    }
    const ada = await answersFor('ada')
    const bob = await answersFor('bob')
    const received = limited.upstream.received.length
    await limited.close()
    expect(ada.projects).toContain(testProjectId)
    expect(ada.known.status).toBe(200)
    expect(bob.projects).toBe('{"projects":[]}')
    expect(received).toBe(1)
    const anonymous = ({ status, body, headers }: typeof bob.known) => ({
      status,
      body: body.replace(/[0-9a-f]{32}/, ''),
      headers: Object.keys(headers),
    })
    expect(bob.known.status).toBe(404)
    expect(anonymous(bob.known)).toEqual(anonymous(bob.unknown))
    expect(anonymous(bob.knownWithFault)).toEqual(anonymous(bob.unknown))
  })

  it('that rules name must be there', async () => {
    const login = loginSettings({
      way: passwordWay,
      access: [{ users: ['ada'], projects: ['other'] }],
    })
    await expect(startProxyUnderTest({ login })).rejects.toThrow('not configured: other')
  })
})

describe('behind https', () => {
  it('the cookie belongs to this host alone, and goes nowhere without https', async () => {
    const publicUrl = 'https://ecs.example.com'
    const secure = await startProxyUnderTest({
      login: loginSettings({ way: passwordWay, publicUrl }),
    })
    const host = 'ecs.example.com'
    const answer = await secure.send('/login', {
      method: 'POST',
      headers: { host, origin: publicUrl, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ user: 'ada', password }).toString(),
    })
    const headers = { host, cookie: cookieOf(answer) }
    const session = await secure.send('/api/session', { headers })
    const renamed = { host, cookie: headers.cookie.replace('__Host-', '') }
    const other = await secure.send('/api/session', { headers: renamed })
    await secure.close()
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^__Host-ecs-inventory=[\w.-]+; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
    expect(session.status).toBe(200)
    expect(other.status).toBe(401)
    expect(session.headers['strict-transport-security']).toMatch(/^max-age=\d{8}$/)
  })

  it('log levels that would hide logins stop the start', async () => {
    const login = loginSettings({ way: passwordWay })
    await expect(startProxyUnderTest({ login, logLevel: 'warn' })).rejects.toThrow('LOG_LEVEL')
  })
})
