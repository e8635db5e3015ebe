import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { userDataPath } from '~/api/paths'
import { cookieOf, postLogin } from './testing/log-in'
import { loginSettings, passwordWay } from './testing/login-settings'
import { startProxyUnderTest, testProjectId, type ProxyUnderTest } from './testing/proxy-under-test'
import { sendJson } from './testing/scripted-upstream'

const secret = btoa("#!/bin/bash\necho 'root:$6$salt$hash' | chpasswd -e;")
const path = userDataPath(testProjectId, 'server-1')
const server = { id: 'server-1', name: 'web-01', 'OS-EXT-SRV-ATTR:user_data': secret }
const other = { id: 'server-2', 'OS-EXT-SRV-ATTR:user_data': 'b3RoZXI=' }

describe('where the operator allowed it', () => {
  let proxy: ProxyUnderTest
  beforeAll(async () => {
    proxy = await startProxyUnderTest({ revealUserData: true })
  })
  afterAll(() => proxy.close())
  beforeEach(() => {
    proxy.upstream.answer((response) =>
      sendJson(response, 200, { count: 2, servers: [other, server] }),
    )
  })

  it('answers the user data of this server and nothing else', async () => {
    const answer = await proxy.send(path)
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toEqual({ user_data: secret })
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(proxy.upstream.received.at(-1)?.target).toBe(
      `/v1/${testProjectId}/cloudservers/detail?server_id=server-1`,
    )
  })

  it('asks the API every time, and logs nothing of it', async () => {
    const before = proxy.upstream.received.length
    await proxy.send(path)
    await proxy.send(path)
    expect(proxy.upstream.received.length).toBe(before + 2)
    expect(proxy.log.join('')).not.toContain(secret)
    expect(proxy.log.join('')).not.toContain('chpasswd')
  })

  it('says so in the list of projects, and goes on withholding in lists', async () => {
    const projects = await proxy.send('/api/projects')
    expect(JSON.parse(projects.body)).toMatchObject({ projects: [{ revealsUserData: true }] })
    const list = await proxy.send(`/api/v1/${testProjectId}/cloudservers/detail`)
    expect(list.body).not.toContain(secret)
  })

  it('answers null where there is none', async () => {
    proxy.upstream.answer((response) => sendJson(response, 200, { servers: [{ id: 'server-1' }] }))
    expect(JSON.parse((await proxy.send(path)).body)).toEqual({ user_data: null })
  })

  it('does not know a server that the API answers as not found', async () => {
    const fault = { code: 404, message: 'Instance server-1 could not be found.' }
    const row = { id: 'server-1', name: null, status: null, 'OS-EXT-SRV-ATTR:user_data': null }
    proxy.upstream.answer((response) => sendJson(response, 200, { servers: [{ ...row, fault }] }))
    expect((await proxy.send(path)).status).toBe(404)
    const failed = { ...server, status: 'ERROR', fault }
    proxy.upstream.answer((response) => sendJson(response, 200, { servers: [failed] }))
    expect(JSON.parse((await proxy.send(path)).body)).toEqual({ user_data: secret })
  })

  it.each([
    ['a server that the API does not answer', userDataPath(testProjectId, 'gone')],
    ['a project that is not configured', userDataPath('elsewhere', 'server-1')],
    ['an ID that is none', userDataPath(testProjectId, 'a,b')],
  ])('does not know %s', async (_, unknown) => {
    const answer = await proxy.send(unknown)
    expect(answer.status).toBe(404)
    expect(answer.body).not.toContain(secret)
  })

  it.each([
    ['a list of another shape', 200, { servers: [{ ...server, id: 7 }] }, 502],
    ['an error', 403, { error: { code: 'Ecs.0001', message: 'no' }, echoed: secret }, 403],
    ['a redirect', 302, { servers: [server] }, 502],
  ])('passes nothing of %s on', async (_, status, body, expected) => {
    proxy.upstream.answer((response) => sendJson(response, status, body))
    const answer = await proxy.send(path)
    expect(answer.status).toBe(expected)
    expect(answer.body).not.toContain(secret)
    expect(proxy.log.join('')).not.toContain(secret)
  })

  it('is asked for again where that may help, and never kept', async () => {
    const keeping = await startProxyUnderTest({
      revealUserData: true,
      cache: { seconds: 3600, bytes: 1_000_000 },
    })
    let asked = 0
    keeping.upstream.answer((response) => {
      asked += 1
      sendJson(response, asked === 1 ? 503 : 200, { servers: [server] })
    })
    const answers = [await keeping.send(path), await keeping.send(path)]
    const { body: metrics } = await keeping.send('/metrics')
    await keeping.close()
    expect(answers.map(({ body }) => JSON.parse(body))).toEqual([
      { user_data: secret },
      { user_data: secret },
    ])
    expect(asked).toBe(3)
    expect(metrics).toContain('ecs_inventory_cache_bytes 0')
  })

  it('is for who may see the project', async () => {
    const limited = await startProxyUnderTest({
      revealUserData: true,
      login: loginSettings({
        way: passwordWay,
        access: [{ users: ['ada'], projects: [testProjectId] }],
      }),
    })
    limited.upstream.answer((response) => sendJson(response, 200, { servers: [server] }))
    const askAs = async (user: string, target: string) => {
      const login = await postLogin(limited, { user, password: `the password of ${user}` })
      return limited.send(target, { headers: { cookie: cookieOf(login) } })
    }
    const unknown = await askAs('bob', userDataPath('elsewhere', 'server-1'))
    const bob = await askAs('bob', path)
    const nobody = await limited.send(path)
    const received = limited.upstream.received.length
    const ada = await askAs('ada', path)
    await limited.close()
    expect(nobody.status).toBe(401)
    expect(bob.status).toBe(404)
    expect(JSON.parse(bob.body)).toMatchObject({
      error_msg: JSON.parse(unknown.body).error_msg,
    })
    expect(received).toBe(0)
    expect(JSON.parse(ada.body)).toEqual({ user_data: secret })
  })

  it('takes no parameters, and no pages of other sites', async () => {
    expect((await proxy.send(`${path}?name=x`)).status).toBe(400)
    const headers = { 'sec-fetch-site': 'cross-site' }
    expect((await proxy.send(path, { headers })).status).toBe(403)
  })
})

describe('by default', () => {
  let proxy: ProxyUnderTest
  beforeAll(async () => {
    proxy = await startProxyUnderTest()
  })
  afterAll(() => proxy.close())

  it('refuses with words and asks nothing of the API', async () => {
    const answer = await proxy.send(path)
    expect(answer.status).toBe(403)
    expect(answer.body).toContain('The operator of this proxy did not allow user data to be shown')
    expect(proxy.upstream.received).toEqual([])
    expect((await proxy.send('/api/projects')).body).not.toContain('revealsUserData')
  })
})
