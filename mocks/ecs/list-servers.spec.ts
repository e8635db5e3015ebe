import { describe, expect, it } from 'vitest'
import { filterStatusNames, statusesReturnedFor } from '~/api/status'
import { enterpriseProjects } from '../data/batch'
import { allServers, ask, askServers, fixedTime, type AnsweredServer } from '../testing/ask'
import { createSimulatedEcs } from './engine'

const ecs = createSimulatedEcs({ now: () => fixedTime })
const everything = allServers(ecs, 'demo')

function ids(servers: readonly AnsweredServer[]): string[] {
  return servers.map((server) => server.id)
}

function found(query: string): AnsweredServer[] {
  return allServers(ecs, 'demo', query)
}

function expected(matches: (server: AnsweredServer) => boolean): string[] {
  const matching = ids(everything.filter(matches))
  expect(matching.length).toBeGreaterThan(0)
  expect(matching.length).toBeLessThan(everything.length)
  return matching
}

function privateAddresses(server: AnsweredServer): string[] {
  return Object.values(server.addresses ?? {})
    .flat()
    .filter((entry) => entry.version === '4' && entry['OS-EXT-IPS:type'] !== 'floating')
    .map((entry) => entry.addr)
}

describe('pages of servers', () => {
  it('hold 25 servers and the number of all when nothing is asked', () => {
    const page = askServers(ecs, 'demo')
    expect(page.servers).toHaveLength(25)
    expect(page.count).toBe(2500)
  })

  it('are counted by offset, where 0 and 1 are the first', () => {
    const first = ids(askServers(ecs, 'demo', 'limit=10').servers)
    expect(ids(askServers(ecs, 'demo', 'limit=10&offset=0').servers)).toEqual(first)
    expect(ids(askServers(ecs, 'demo', 'limit=10&offset=1').servers)).toEqual(first)
    expect(ids(askServers(ecs, 'demo', 'limit=10&offset=3').servers)).toEqual(
      ids(everything).slice(20, 30),
    )
  })

  it('are empty beyond the end, with the same count', () => {
    const last = askServers(ecs, 'demo', 'limit=1000&offset=3')
    expect(last.servers).toHaveLength(500)
    expect(askServers(ecs, 'demo', 'limit=1000&offset=4')).toEqual({ count: 2500, servers: [] })
  })

  it('go on after the marker, which wins over offset, with filters, too', () => {
    const marker = everything[41]?.id
    expect(ids(askServers(ecs, 'demo', `limit=5&marker=${marker}&offset=9`).servers)).toEqual(
      ids(everything).slice(42, 47),
    )
    const stopped = found('status=SHUTOFF')
    expect(
      ids(askServers(ecs, 'demo', `status=SHUTOFF&limit=5&marker=${stopped[6]?.id}`).servers),
    ).toEqual(ids(stopped).slice(7, 12))
    expect(askServers(ecs, 'demo', `marker=${everything.at(-1)?.id}`).servers).toEqual([])
  })

  it('hold every server once, newest first', () => {
    expect(new Set(ids(everything)).size).toBe(2500)
    const created = everything.map((server) => String(server['created']))
    expect(created).toEqual([...created].sort().toReversed())
  })
})

describe('filters', () => {
  it.each(filterStatusNames)('status=%s returns its whole group', (status) => {
    const returned = statusesReturnedFor(status)
    expect(ids(found(`status=${status}`))).toEqual(
      expected((server) => returned.includes(server.status ?? '')),
    )
  })

  it('name contains the text in any case, and a period is any one character', () => {
    expect(ids(found('name=SHOP-w.b'))).toEqual(
      expected((server) => /shop-w.b/i.test(server.name ?? '')),
    )
  })

  it('name takes every other special character as it is', () => {
    expect(found('name=(copy) [2] *100%25* \\').map((server) => server.name)).toEqual([
      'server (copy) [2] *100%* \\ _test_',
    ])
    expect(found('name=shop|crm')).toEqual([])
  })

  it('tags finds whole tags and keys, several by AND, repeated or in a list', () => {
    const both = expected(
      ({ tags }) => tags?.includes('env=prod') === true && tags.includes('team=data'),
    )
    expect(ids(found('tags=env%3Dprod&tags=team%3Ddata'))).toEqual(both)
    expect(ids(found('tags=env%3Dprod,team%3Ddata'))).toEqual(both)
    expect(ids(found('tags=cost-center'))).toEqual(
      expected(({ tags }) => tags?.some((tag) => tag.startsWith('cost-center=')) === true),
    )
    expect(ids(found('tags=critical'))).toEqual(
      expected(({ tags }) => tags?.includes('critical') === true),
    )
    expect(found('tags=env%3Dpro')).toEqual([])
  })

  it('not-tags leaves out tags and keys', () => {
    expect(ids(found('not-tags=__type_baremetal'))).toEqual(
      expected(({ tags }) => tags?.includes('__type_baremetal') !== true),
    )
    expect(ids(found('not-tags=env&not-tags=critical'))).toEqual(
      expected(
        ({ tags }) => tags?.some((tag) => tag.startsWith('env=') || tag === 'critical') !== true,
      ),
    )
  })

  it('ip finds parts of private IPv4 addresses, ip_eq whole ones', () => {
    expect(ids(found('ip=10.1.'))).toEqual(
      expected((server) => privateAddresses(server).some((addr) => addr.includes('10.1.'))),
    )
    const [address] = privateAddresses(everything[0] ?? { id: '', name: '', status: '' })
    expect(ids(found(`ip_eq=${address}`))).toEqual(
      expected((server) => privateAddresses(server).includes(address ?? '')),
    )
    expect(found('ip=203.0.113.')).toEqual([])
  })

  it('flavor and reservation_id are compared whole', () => {
    expect(ids(found('flavor=c7.xlarge.2'))).toEqual(
      expected((server) => JSON.stringify(server['flavor'] ?? '').includes('"id":"c7.xlarge.2"')),
    )
    const reservation = String(everything[0]?.['OS-EXT-SRV-ATTR:reservation_id'])
    expect(ids(found(`reservation_id=${reservation}`))).toEqual(
      expected((server) => server['OS-EXT-SRV-ATTR:reservation_id'] === reservation),
    )
  })

  it('enterprise_project_id reads the field, else the system tag; all_granted_eps finds all', () => {
    for (const id of enterpriseProjects) {
      expect(ids(found(`enterprise_project_id=${id}`))).toEqual(
        expected((server) => {
          const inTag = JSON.stringify(server['sys_tags'] ?? '').includes(`"value":"${id}"`)
          return (server['enterprise_project_id'] ?? (inTag ? id : null)) === id
        }),
      )
    }
    expect(found('enterprise_project_id=all_granted_eps')).toHaveLength(2500)
  })

  it('count what matches, not the page', () => {
    const page = askServers(ecs, 'demo', 'status=ERROR&limit=2')
    expect(page.servers).toHaveLength(2)
    expect(page.count).toBe(found('status=ERROR').length)
  })
})

describe('server_id', () => {
  const wanted = [everything[7]?.id, everything[3]?.id].join(',')

  it('sets other filters aside', () => {
    expect(ids(askServers(ecs, 'demo', `server_id=${wanted}&status=DELETED`).servers)).toEqual(
      wanted.split(','),
    )
  })

  it('answers a row of nulls with a fault for a server that does not exist', () => {
    const id = '00000000-0000-4000-a000-000000000000'
    const { count, servers } = askServers(ecs, 'demo', `server_id=${wanted}&server_id=${id}`)
    expect(count).toBe(3)
    const { id: answered, fault, ...others } = servers[2] ?? { id: '', fault: null }
    expect(answered).toBe(id)
    expect(fault).toMatchObject({ code: 404, message: `Instance ${id} could not be found.` })
    expect(new Set(Object.values(others))).toEqual(new Set([null]))
  })
})

describe('bad parameters', () => {
  it.each([
    'limit=0',
    'limit=1001',
    'offset=1.5',
    'offset=-1',
    'status=active',
    'status=ACTIVE&status=ERROR',
    'marker=00000000-0000-4000-a000-000000000000',
    'colour=blue',
    'ip=10.300.',
  ])('%s is refused with 400 and the code of the service', (query) => {
    const answer = ask(ecs, 'servers', 'demo', query)
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.body)).toEqual({
      error: { code: 'Ecs.0005', message: expect.stringContaining(query.split('=')[0] ?? '') },
    })
  })
})
