import { describe, expect, it } from 'vitest'
import { ask, askRecycleBin, askServers, fixedTime, type AnsweredServer } from '../testing/ask'
import { createSimulatedEcs } from './engine'

const ecs = createSimulatedEcs({ now: () => fixedTime })

function walk(projectId: string, query: string) {
  const pages = [askRecycleBin(ecs, projectId, query)]
  for (;;) {
    const marker = pages.at(-1)?.servers.at(-1)?.id
    if (marker === undefined) return pages
    pages.push(askRecycleBin(ecs, projectId, `${query}&marker=${marker}`))
  }
}

describe('recycle bin', () => {
  it('has pages without a count, until an empty one', () => {
    const pages = walk('demo', 'limit=25')
    expect(pages.map((page) => page.servers.length)).toEqual([25, 25, 10, 0])
    expect(pages.every((page) => page.count === undefined)).toBe(true)
    const ids = pages.flatMap((page) => page.servers.map((server) => server.id))
    expect(new Set(ids).size).toBe(60)
  })

  it('has pages of 25 by default and of 1,000 at most', () => {
    expect(askRecycleBin(ecs, 'large').servers).toHaveLength(25)
    expect(ask(ecs, 'recycleBin', 'large', 'limit=1000').status).toBe(200)
    expect(ask(ecs, 'recycleBin', 'large', 'limit=1001').status).toBe(400)
  })

  it('is filtered by name, tags, tag keys, availability zone and address', () => {
    const [all] = walk('demo', 'limit=100')
    const servers = all?.servers ?? []
    const answered = (query: string) =>
      askRecycleBin(ecs, 'demo', `limit=100&${query}`).servers.map((server) => server.id)
    const matching = (matches: (server: (typeof servers)[number]) => boolean) => {
      const ids = servers.filter(matches).map((server) => server.id)
      expect(ids.length).toBeGreaterThan(0)
      return ids
    }
    expect(answered('name=PROD')).toEqual(matching(({ name }) => name?.includes('prod') === true))
    expect(answered('tags=env%3Dprod')).toEqual(
      matching(({ tags }) => tags?.includes('env=prod') === true),
    )
    expect(answered('tags_key=cost-center')).toEqual(
      matching(({ tags }) => tags?.some((tag) => tag.startsWith('cost-center=')) === true),
    )
    expect(answered('availability_zone=ap-southeast-3b')).toEqual(
      matching((server) => server['OS-EXT-AZ:availability_zone'] === 'ap-southeast-3b'),
    )
    expect(answered('ip_address=10.')).toEqual(
      matching(({ addresses }) =>
        Object.values(addresses ?? {})
          .flat()
          .some((entry) => entry['OS-EXT-IPS:type'] === 'fixed' && entry.addr.includes('10.')),
      ),
    )
  })

  it('adds fields that are expected', () => {
    const fields = (query: string) =>
      Object.keys(askRecycleBin(ecs, 'demo', query).servers[0] ?? {})
    expect(fields('')).not.toContain('market_info')
    expect(fields('expect-fields=market_info,tags')).toContain('market_info')
    expect(ask(ecs, 'recycleBin', 'demo', 'expect-fields=user_data').status).toBe(400)
  })

  it('holds stopped servers without fault, and none of the list of servers', () => {
    const { servers } = askRecycleBin(ecs, 'demo', 'limit=100')
    expect(servers.filter((server) => server.status === 'SHUTOFF').length).toBeGreaterThan(50)
    expect(servers.some((server) => 'fault' in server)).toBe(false)
    expect(servers.every((server) => 'gpus' in Object(server['flavor']))).toBe(true)
    const ids = servers.map((server) => server.id).join(',')
    expect(ids).not.toContain(askServers(ecs, 'demo', 'limit=1').servers[0]?.id)
  })
})

describe('recycle bin policy', () => {
  const hour = 3_600_000

  function check({ created, metadata, ...server }: AnsweredServer, now: number) {
    const binned = Date.parse(String(server['updated']))
    // The policy of the simulation, which the next test reads: 7 days old at least, kept for 168 hours.
    expect(binned - Date.parse(String(created))).toBeGreaterThanOrEqual(7 * 24 * hour)
    expect(binned).toBeLessThanOrEqual(now)
    expect(now - binned).toBeLessThan(168 * hour)
    expect(server['fault'] ?? null).toBeNull()
    expect(metadata).not.toMatchObject({ charging_mode: '2' })
    expect(metadata).not.toMatchObject({ EcmResStatus: 'freeze' })
    expect(server['auto_terminate_time'] ?? '').toBe('')
  }

  /** Milliseconds since a server was changed last: NaN where no time is reported. */
  function sinceChange(server: AnsweredServer): number {
    return fixedTime - Date.parse(String(server['updated']))
  }

  it.each([
    ['demo', 4],
    ['large', 4],
    ['slow', 4],
    ['drifting', 0],
  ])('holds for every server in the bin of %s but %i', (id, odd) => {
    const servers = walk(id, 'limit=100').flatMap((page) => page.servers)
    expect(servers.length).toBeGreaterThanOrEqual(12)
    const others = servers.filter((server) => sinceChange(server) < 168 * hour)
    expect(servers.length - others.length).toBe(odd)
    for (const server of others) check(server, fixedTime)
  })

  it('is not the one that some servers came by, and of some no time is reported', () => {
    const { servers } = askRecycleBin(ecs, 'demo', 'limit=100')
    expect(servers.map(sinceChange).filter((age) => age >= 168 * hour)).toHaveLength(2)
    const times = servers.map((server) => server['updated'])
    expect(times.filter((time) => typeof time !== 'string')).toEqual([undefined, null])
  })

  it('leaves some servers a few hours, and the deletion of one is reported', () => {
    const { servers } = askRecycleBin(ecs, 'demo', 'limit=100')
    const left = servers.map((server) => 168 - sinceChange(server) / hour)
    expect(left.filter((hours) => hours > 0 && hours < 24)).toEqual([5.5, 20.5])
    const deletions = servers.map((server) => server['OS-SRV-USG:terminated_at'])
    expect(deletions.filter((time) => time !== null)).toEqual(['2026-06-11T05:00:00.000000'])
  })

  it('holds for servers that are binned while one looks, and for how long they are kept', () => {
    let now = fixedTime
    const drifting = createSimulatedEcs({ now: () => now })
    for (let hours = 0; hours < 200; hours += 4) {
      askServers(drifting, 'drifting', 'limit=1')
      const { servers } = askRecycleBin(drifting, 'drifting', 'limit=100')
      for (const server of servers) check(server, now)
      now += 4 * hour
    }
    // One came with each of 50 looks but the first.
    const { servers } = askRecycleBin(drifting, 'drifting', 'limit=100')
    expect(servers.length).toBeGreaterThan(30)
    expect(servers.length).toBeLessThan(12 + 49)
  })

  it('is flat', () => {
    expect(JSON.parse(ask(ecs, 'policy', 'demo').body)).toEqual({
      project_id: 'demo',
      switch: 'on',
      policy: { recycle_threshold_day: 7, retention_hour: 168 },
    })
  })

  it('says where the bin is off, and the list is empty there', () => {
    expect(JSON.parse(ask(ecs, 'policy', 'bin-off').body)).toMatchObject({ switch: 'off' })
    expect(askRecycleBin(ecs, 'bin-off').servers).toEqual([])
    expect(askServers(ecs, 'bin-off').count).toBe(40)
  })

  it('does not exist in a region without the bin', () => {
    for (const endpoint of ['policy', 'recycleBin'] as const) {
      const answer = ask(ecs, endpoint, 'bin-unavailable')
      expect(answer.status).toBe(404)
      expect(JSON.parse(answer.body)).toMatchObject({ error_code: 'APIGW.0101' })
    }
    expect(ask(ecs, 'servers', 'bin-unavailable').status).toBe(200)
  })
})
