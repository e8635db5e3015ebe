import { describe, expect, it } from 'vitest'
import { filterStatusNames } from '~/api/status'
import { createSimulatedEcs } from '../ecs/engine'
import { allServers, ask, fixedTime } from '../testing/ask'
import { traits } from './inventory'
import { serverId, serverIndex } from './server-id'

const ecs = createSimulatedEcs({ now: () => fixedTime })
const demo = allServers(ecs, 'demo')

function values(field: string): Set<unknown> {
  return new Set(demo.map((server) => server[field]))
}

function metadata(key: string): Set<unknown> {
  return new Set(demo.map((server) => Object(server['metadata'])[key]))
}

describe('server IDs', () => {
  it('lead back to the place of the server, and foreign ones nowhere', () => {
    for (const index of [0, 1, 7, 2499, 99_999]) {
      expect(serverIndex(0xdeadbeef, serverId(0xdeadbeef, index))).toBe(index)
    }
    expect(serverIndex(1, serverId(2, 5))).toBeUndefined()
    expect(serverIndex(1, 'nonsense')).toBeUndefined()
  })
})

describe('the project demo', () => {
  it('has room for every trait', () => {
    expect(traits.length * 7).toBeLessThan(demo.length)
  })

  it('has every status, documented, undocumented and invented', () => {
    const statuses = values('status')
    for (const status of [...filterStatusNames, 'PAUSED', 'HIBERNATING']) {
      expect(statuses).toContain(status)
    }
  })

  it('has every power state, and statuses that contradict it', () => {
    const powers = values('OS-EXT-STS:power_state')
    for (const power of [0, 1, 3, 4, 6, 7, null, undefined]) expect(powers).toContain(power)
    expect(
      demo.some((server) => server.status === 'ACTIVE' && server['OS-EXT-STS:power_state'] === 4),
    ).toBe(true)
  })

  it('has every billing mode and every way to be frozen or not', () => {
    for (const mode of ['0', '1', '2', '9', undefined]) {
      expect(metadata('charging_mode')).toContain(mode)
    }
    for (const state of ['freeze', 'normal', '', undefined]) {
      expect(metadata('EcmResStatus')).toContain(state)
    }
    expect(metadata('lockSource')).toContain('ORDER')
    expect(values('locked')).toContain(true)
  })

  it('has ERROR with a fault and without', () => {
    const faults = demo.filter((server) => server.status === 'ERROR').map(({ fault }) => fault)
    expect(faults).toContain(null)
    expect(faults.some((fault) => typeof fault === 'object' && fault !== null)).toBe(true)
  })

  it('has 0 to 20 volumes', () => {
    const counts = demo.map((server) => {
      const volumes = server['os-extended-volumes:volumes_attached']
      return Array.isArray(volumes) ? volumes.length : -1
    })
    for (const count of [-1, 0, 1, 2, 12, 20]) expect(counts).toContain(count)
  })

  it('repeats MAC address and port of a fixed address in its floating one', () => {
    const entries = demo.flatMap((server) => Object.values(server.addresses ?? {}).flat())
    const floating = entries.filter((entry) => entry['OS-EXT-IPS:type'] === 'floating')
    const ports = new Set(
      entries
        .filter((entry) => entry['OS-EXT-IPS:type'] === 'fixed')
        .map((entry) => entry['OS-EXT-IPS:port_id']),
    )
    expect(floating.length).toBeGreaterThan(100)
    expect(floating.every((entry) => ports.has(entry['OS-EXT-IPS:port_id']))).toBe(true)
    expect(floating.map((entry) => entry.addr)).toContain('121.xx.xx.64')
  })

  it('has user data with a password hash in about a third of its rows', () => {
    const scripts = demo
      .map((server) => server['OS-EXT-SRV-ATTR:user_data'])
      .filter((data) => typeof data === 'string' && data !== '')
      .map((data) => atob(String(data)))
    expect(scripts.length / demo.length).toBeCloseTo(0.34, 1)
    expect(scripts.every((script) => script.includes("'root:$6$"))).toBe(true)
  })

  it('has markup and names of 128 characters', () => {
    expect(values('name')).toContain('<img src=x onerror=alert(1)>')
    expect(Math.max(...demo.map(({ name }) => name?.length ?? 0))).toBe(128)
  })

  it('looks like a real inventory: most servers run', () => {
    const running = demo.filter((server) => server.status === 'ACTIVE').length
    expect(running / demo.length).toBeGreaterThan(0.7)
  })
})

describe('the project malformed', () => {
  it('damages sixty rows of 240 and leaves the others readable', () => {
    const { servers } = JSON.parse(ask(ecs, 'servers', 'malformed', 'limit=1000').body)
    expect(servers).toHaveLength(240)
    for (const odd of [null, 'server', 42]) expect(servers).toContain(odd)
    const readable = servers.filter(
      (row: unknown) => typeof row === 'object' && row !== null && 'id' in row && 'flavor' in row,
    )
    expect(readable.length).toBeGreaterThan(180)
  })
})
