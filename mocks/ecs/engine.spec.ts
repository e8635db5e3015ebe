import { describe, expect, it } from 'vitest'
import { ask, askServers, fixedTime } from '../testing/ask'
import { createSimulatedEcs } from './engine'

const now = () => fixedTime

describe('a simulation', () => {
  it('gives the same answers as another one with equal options', () => {
    const one = createSimulatedEcs({ now })
    const other = createSimulatedEcs({ now })
    for (const { id } of one.projects) {
      for (const query of ['limit=100', 'limit=100&offset=2', 'name=web']) {
        expect(ask(other, 'servers', id, query)).toEqual(ask(one, 'servers', id, query))
        expect(ask(other, 'recycleBin', id)).toEqual(ask(one, 'recycleBin', id))
      }
    }
  })

  it('has other servers with another seed', () => {
    const one = askServers(createSimulatedEcs({ now }), 'demo')
    const other = askServers(createSimulatedEcs({ now, seed: 2 }), 'demo')
    expect(other.servers[0]?.id).not.toBe(one.servers[0]?.id)
  })

  it('tells its times relative to its start', () => {
    const later = createSimulatedEcs({ now, startedAt: fixedTime + 3_600_000 })
    const first = askServers(createSimulatedEcs({ now }), 'demo').servers[0]
    const shifted = askServers(later, 'demo').servers[0]
    expect(Date.parse(String(shifted?.['created'])) - Date.parse(String(first?.['created']))).toBe(
      3_600_000,
    )
  })

  it('gives every answer a request ID of 32 hexadecimal digits, which errors repeat', () => {
    const ecs = createSimulatedEcs({ now })
    const ids = [ask(ecs, 'servers', 'demo'), ask(ecs, 'servers', 'demo')].map(
      (answer) => answer.headers['X-Request-Id'],
    )
    expect(ids[0]).toMatch(/^[0-9a-f]{32}$/)
    expect(ids[1]).not.toBe(ids[0])
    const { headers, body } = ask(ecs, 'servers', 'expired')
    expect(JSON.parse(body)).toMatchObject({ request_id: headers['X-Request-Id'] })
  })

  it('knows no other path, method or project', () => {
    const ecs = createSimulatedEcs({ now })
    const query = new URLSearchParams()
    const path = '/v1/demo/cloudservers/detail'
    expect(ecs.answer({ method: 'POST', path, query }).status).toBe(404)
    expect(ecs.answer({ method: 'GET', path: `${path}/`, query }).status).toBe(404)
    expect(ecs.answer({ method: 'GET', path: '/v1/demo/constructor', query }).status).toBe(404)
    const foreign = ask(ecs, 'servers', 'nobody')
    expect(foreign.status).toBe(400)
    expect(foreign.body).toContain('Ecs.0023')
  })

  it('makes `large` as large as asked, and not larger than 100,000', () => {
    const ecs = createSimulatedEcs({ now, largeSize: 100_000 })
    const last = askServers(ecs, 'large', 'limit=1000&offset=100')
    expect(last.count).toBe(100_000)
    expect(last.servers).toHaveLength(1000)
    const marker = last.servers[997]?.id
    expect(askServers(ecs, 'large', `marker=${marker}`).servers).toHaveLength(2)
    expect(() => createSimulatedEcs({ largeSize: 100_001 })).toThrow(RangeError)
  })
})
