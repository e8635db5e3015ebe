import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cookieOf, postLogin } from '../testing/log-in'
import { loginSettings, passwordWay, sessionSecret } from '../testing/login-settings'
import {
  startProxyUnderTest,
  testProjectId,
  type ProxyUnderTest,
} from '../testing/proxy-under-test'

const data = `/api/v1/${testProjectId}/cloudservers/detail`
const password = 'the password of ada'

let proxy: ProxyUnderTest

beforeAll(async () => {
  proxy = await startProxyUnderTest({ login: loginSettings({ way: passwordWay }) })
})

afterAll(() => proxy.close())

const logIn = (form: Record<string, string>) => postLogin(proxy, form)

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
      {
        user: 'ada',
        project: testProjectId,
        path: data,
        status: 200,
        method: 'GET',
        address: '127.0.0.1',
      },
      { user: 'ada', path: '/api/v1/other/recycle-bin', status: 404 },
      { audit: 'logout', user: 'ada' },
    ])
    const log = proxy.log.join('')
    for (const secret of [password, 'wrong-secret', 'private', 'password-typed', cookie.slice(20)])
      expect(log).not.toContain(secret)
    expect(log).not.toContain(sessionSecret)
  })
})

describe('the address in the log', () => {
  it('is the one that a trusted proxy names, without its port, and failures count by it', async () => {
    const login = loginSettings({ way: passwordWay, trustedProxies: ['127.0.0.1', '10.0.0.0/8'] })
    const behind = await startProxyUnderTest({ login })
    const failures = await Promise.all(
      [1001, 1002, 1003, 1004, 1005, 1006].map((port) => {
        const headers = { 'x-forwarded-for': `203.0.113.7:${port}, 10.0.0.9:4000` }
        return postLogin(behind, { user: 'ada', password: 'wrong' }, headers)
      }),
    )
    const headers = { 'x-forwarded-for': '203.0.113.8:1005' }
    const success = await postLogin(behind, { user: 'ada', password }, headers)
    await behind.send('/api/session', { headers })
    const addresses = () =>
      behind.log
        .map((line) => JSON.parse(line))
        .flatMap(({ audit, path, address }) =>
          audit !== undefined || path === '/api/session' ? [address] : [],
        )
    const [one, other] = ['203.0.113.7', '203.0.113.8']
    await expect.poll(addresses).toEqual([one, one, one, one, one, one, other, other])
    await behind.close()
    expect(failures.map(({ status }) => status)).toContain(429)
    expect(success.status).toBe(303)
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
      const answer = await postLogin(limited, { user, password: `the password of ${user}` })
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

  it('are not shown from what is kept of them, to who may not see them', async () => {
    const limited = await startProxyUnderTest({
      cache: { seconds: 3600, bytes: 1_000_000 },
      login: loginSettings({
        way: passwordWay,
        access: [{ users: ['ada'], projects: [testProjectId] }],
      }),
    })
    const askAs = async (user: string) => {
      const answer = await postLogin(limited, { user, password: `the password of ${user}` })
      return (await limited.send(data, { headers: { cookie: cookieOf(answer) } })).status
    }
    const statuses = [await askAs('ada'), await askAs('bob'), (await limited.send(data)).status]
    await limited.close()
    expect(statuses).toEqual([200, 404, 401])
  })

  it('that rules name must be there', async () => {
    const login = loginSettings({
      way: passwordWay,
      access: [{ users: ['ada'], projects: ['other'] }],
    })
    await expect(startProxyUnderTest({ login })).rejects.toThrow('not configured: other')
  })
})

describe('a logout', () => {
  const logOut = (headers: Record<string, string>, body = '') =>
    proxy.send('/logout', { method: 'POST', headers: { origin: proxy.address, ...headers }, body })

  it('makes the browser forget the cookie and what it kept of the API', async () => {
    const cookie = cookieOf(await logIn({ user: 'ada', password }))
    const { headers } = await logOut({ cookie })
    expect(headers['clear-site-data']).toBe('"cache"')
    expect(headers['set-cookie']?.[0]).toMatch(/^ecs-inventory=;.* Expires=Thu, 01 Jan 1970/)
  })

  it('reads no large body', async () => {
    const headers = { 'content-type': 'application/json' }
    const answer = await logOut(headers, JSON.stringify({ x: 'x'.repeat(2000) }))
    expect(answer.status).toBe(400)
  })
})

describe('behind https', () => {
  it('the cookie belongs to this host alone, and goes nowhere without https', async () => {
    const publicUrl = 'https://ecs.example.com'
    const secure = await startProxyUnderTest({
      login: loginSettings({ way: passwordWay, publicUrl }),
    })
    const host = 'ecs.example.com'
    const answer = await postLogin(secure, { user: 'ada', password }, { host, origin: publicUrl })
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
