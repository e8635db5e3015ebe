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
