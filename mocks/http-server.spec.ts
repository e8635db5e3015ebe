import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startSimulatedServer, type SimulatedServer } from './http-server'

let server: SimulatedServer

beforeEach(async () => {
  server = await startSimulatedServer({ port: 0 })
})

afterEach(() => server.close())

const list = '/v1/demo/cloudservers/detail'

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${server.address}${path}`, { headers })
}

async function json(path: string, init?: RequestInit): Promise<unknown> {
  const answer = await fetch(`${server.address}${path}`, init)
  return JSON.parse(await answer.text())
}

describe('the simulated server', () => {
  it('answers a request with a token, with the headers of the real one', async () => {
    const answer = await get(list, { 'X-Auth-Token': server.token })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f]{32}$/)
    expect(answer.headers.getSetCookie().join()).toContain('HWWAFSESID')
    expect(await answer.text()).toContain('OS-EXT-SRV-ATTR:user_data')
  })

  it('refuses a request that does not say who asks, as recorded', async () => {
    const answer = await get(list)
    expect(answer.status).toBe(401)
    expect(JSON.parse(await answer.text())).toEqual({
      error_msg: 'Incorrect IAM authentication information: Unauthorized',
      error_code: 'APIGW.0301',
      request_id: answer.headers.get('x-request-id'),
    })
  })

  it('records API requests as they were on the wire, until they are deleted', async () => {
    await get(`${list}?name=a%20b&tags=x%3D1&tags=y?z`)
    await get('/v1/demo/recycle-bin')
    expect(await json('/simulator/requests')).toEqual({
      requests: [
        { method: 'GET', path: list, query: 'name=a%20b&tags=x%3D1&tags=y?z' },
        { method: 'GET', path: '/v1/demo/recycle-bin', query: '' },
      ],
    })
    expect(await json('/simulator/requests', { method: 'DELETE' })).toEqual({ requests: [] })
    expect(await json('/simulator/requests')).toEqual({ requests: [] })
  })

  it('lists its projects', async () => {
    expect(await json('/simulator/projects')).toEqual({ projects: server.projects })
    expect(server.projects.map(({ id }) => id)).toContain('bin-unavailable')
  })

  it('fails with the error of the system when its port is taken', async () => {
    const port = Number(new URL(server.address).port)
    await expect(startSimulatedServer({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})

describe('the services that give credentials', () => {
  const hour = 60 * 60_000
  let time = Date.UTC(2026, 0, 1)
  let timed: SimulatedServer

  beforeEach(async () => {
    timed = await startSimulatedServer({ port: 0, now: () => time })
  })

  afterEach(() => timed.close())

  function logIn(password: string): Promise<Response> {
    const { user, domain } = timed.iamUser
    const body = {
      auth: {
        identity: {
          methods: ['password'],
          password: { user: { name: user, password, domain: { name: domain } } },
        },
        scope: { project: { id: 'demo' } },
      },
    }
    return fetch(`${timed.address}/v3/auth/tokens?nocatalog=true`, {
      method: 'POST',
      body: JSON.stringify(body),
    })
  }

  async function listWith(token: string, project: string) {
    const answer = await fetch(`${timed.address}/v1/${project}/cloudservers/detail?limit=1`, {
      headers: { 'X-Auth-Token': token },
    })
    return { status: answer.status, body: await answer.text() }
  }

  it('issue a token for one project and 24 hours', async () => {
    const answer = await logIn(timed.iamUser.password)
    expect(answer.status).toBe(201)
    const token = answer.headers.get('x-subject-token') ?? ''
    expect(JSON.parse(await answer.text())).toMatchObject({
      token: { expires_at: new Date(time + 24 * hour).toISOString() },
    })
    expect(await listWith(token, 'demo')).toMatchObject({ status: 200 })
    expect((await listWith(token, 'empty')).body).toContain('APIGW.0301')
    time += 24 * hour
    expect((await listWith(token, 'demo')).body).toContain('APIGW.0307')
  })

  it('refuse a wrong password as documented', async () => {
    const answer = await logIn('wrong')
    expect(answer.status).toBe(401)
    expect(JSON.parse(await answer.text())).toEqual({
      error: { code: 401, message: 'The username or password is wrong.', title: 'Unauthorized' },
    })
  })

  it('hand out keys to who has a token of the metadata service', async () => {
    const keys = `${timed.address}/openstack/latest/securitykey`
    expect((await fetch(keys)).status).toBe(401)
    const answer = await fetch(`${timed.address}/meta-data/latest/api/token`, {
      method: 'PUT',
      headers: { 'X-Metadata-Token-Ttl-Seconds': '60' },
    })
    const headers = { 'X-Metadata-Token': await answer.text() }
    const given = await fetch(keys, { headers })
    expect(JSON.parse(await given.text())).toMatchObject({
      credential: {
        access: 'SIMULATEDAGENCYKEY01',
        expires_at: new Date(time + 2 * hour).toISOString(),
      },
    })
    time += 60_000
    expect((await fetch(keys, { headers })).status).toBe(401)
  })
})
