import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { userDataPath } from '~/api/paths'
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
