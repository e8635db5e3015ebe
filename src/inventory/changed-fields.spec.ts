import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'

import type { Row, Server } from '~/api/server'
import { toRow } from '~/api/to-row'
import { chinese } from '~/lib/language/chinese/dictionary'
import { speak } from '~/lib/language/translate'

import { changedFields } from './changed-fields'
import { row } from './refine/testing/random-rows'
import { makeServer, type SomeServer } from './refine/testing/rows'

afterEach(() => speak({}))

/** Names of the fields that differ, with the values before and after. */
function between(before: Row, after: Row) {
  return changedFields(before, after).map(({ path, values }) => {
    const [was, is] = values.map((value) => (value.sent ? value.value : undefined))
    return [path.join('.'), was, is]
  })
}

test.each<[string, SomeServer, SomeServer, readonly (readonly unknown[])[]]>([
  ['a text', { status: 'ACTIVE' }, { status: 'SHUTOFF' }, [['status', 'ACTIVE', 'SHUTOFF']]],
  [
    'a text that came',
    { taskState: null },
    { taskState: 'rebooting' },
    [['OS-EXT-STS:task_state', null, 'rebooting']],
  ],
  [
    'a time',
    { updated: Date.UTC(2026, 0, 1) },
    { updated: Date.UTC(2026, 0, 2) },
    [['updated', '2026-01-01 00:00:00 UTC', '2026-01-02 00:00:00 UTC']],
  ],
  ['tags', { tags: ['a=1', 'b'] }, { tags: ['b'] }, [['tags', ['a=1', 'b'], ['b']]]],
  ['the order of tags', { tags: ['a=1', 'b'] }, { tags: ['b', 'a=1'] }, []],
  ['the order of addresses', { fixed: ['10.0.0.1', '::1'] }, { fixed: ['::1', '10.0.0.1'] }, []],
  [
    'an address',
    { fixed: ['10.0.0.1'] },
    { floating: ['10.0.0.1'] },
    [['addresses', ['10.0.0.1, fixed, net'], ['10.0.0.1, floating, net']]],
  ],
  [
    'metadata, by its key',
    { metadata: { os_type: 'Linux', a: '1' }, frozen: true },
    { metadata: { os_type: 'Windows', b: '2' }, frozen: false },
    [
      ['metadata.os_type', 'Linux', 'Windows'],
      ['metadata.a', '1', undefined],
      ['metadata.b', undefined, '2'],
    ],
  ],
  [
    'a fault that came, with its time as text',
    { fault: null },
    { fault: { code: 500, message: 'No host', details: null, created: Date.UTC(2026, 0, 1) } },
    [
      ['fault.code', undefined, 500],
      ['fault.message', undefined, 'No host'],
      ['fault.created', undefined, '2026-01-01 00:00:00 UTC'],
    ],
  ],
  [
    'memory of a flavor, as the API calls it',
    { ramMib: 1024 },
    { ramMib: 2048 },
    [['flavor.ram', 1024, 2048]],
  ],
  [
    'user data that came',
    { userData: null },
    { userData: { bytes: null } },
    [['OS-EXT-SRV-ATTR:user_data', null, 'withheld']],
  ],
  [
    'user data of another size',
    { userData: { bytes: 5 } },
    { userData: { bytes: 6 } },
    [['OS-EXT-SRV-ATTR:user_data', '5 bytes, withheld', '6 bytes, withheld']],
  ],
  ['nothing in place of an empty list', { volumes: null }, { volumes: [] }, []],
  [
    'metadata by a key that rows have, too',
    { metadata: { source: 'old' } },
    { metadata: { source: 'new' } },
    [['metadata.source', 'old', 'new']],
  ],
])('%s', (_, before, after, expected) => {
  expect(between(makeServer(before), makeServer(after))).toEqual(expected)
})

test('a row that cannot be read any more says why, and what is left of it', () => {
  const source = { answer: { url: '/' }, index: 0 }
  const good = toRow({ id: 'a', status: 'ACTIVE', name: 'web' }, '', source)
  const bad = toRow({ id: 'a', status: 5, name: 'web' }, '', source)
  expect(between(good, bad)).toEqual([
    ['status', 'ACTIVE', null],
    ['cannot be read because', undefined, 'status is 5, not what the API documents.'],
  ])
  expect(between(bad, bad)).toEqual([])
})

test('what a value says in words is said in Chinese, what the API sent stands as it is', () => {
  speak(chinese)
  const source = { answer: { url: '/' }, index: 0 }
  const [before, after] = [true, false].map((deleted) => {
    const volume = { id: 'v', bootIndex: '0', delete_on_termination: String(deleted) }
    return toRow({ id: 'a', 'os-extended-volumes:volumes_attached': [volume] }, '', source)
  })
  expect(before && after && between(before, after)).toEqual([
    [
      'os-extended-volumes:volumes_attached',
      ['v, 启动顺序 0, 随云服务器删除'],
      ['v, 启动顺序 0, 不随云服务器删除'],
    ],
  ])
})

const times = ['created', 'updated', 'launched', 'terminated', 'autoTerminate'] as const
const plain = [
  'name',
  'description',
  'status',
  'vmState',
  'taskState',
  'powerState',
  'progress',
  'locked',
  'hostStatus',
  'availabilityZone',
  'rootDevice',
  'enterpriseProjectId',
  'keyName',
] as const
/** Of these, what reads the same counts as the same. */
const composed = [
  'fault',
  'addresses',
  'securityGroups',
  'flavor',
  'volumes',
  'tags',
  'userData',
  'metadata',
] as const

test('whichever field differs is found, and nothing where none does', () => {
  fc.assert(
    fc.property(row, row, (one, other) => {
      const moved = structuredClone({
        ...one,
        source: { answer: { url: '/elsewhere' }, index: 99 },
      })
      expect(changedFields(one, moved)).toEqual([])
      if (one.kind !== 'server' || other.kind !== 'server') return
      const found = (name: keyof Server) =>
        changedFields(one, Object.assign({}, one, { [name]: other[name] })).length > 0
      for (const name of plain)
        expect([name, found(name)]).toEqual([name, one[name] !== other[name]])
      for (const name of times) {
        expect([name, found(name)]).toEqual([name, second(one[name]) !== second(other[name])])
      }
      for (const name of composed) {
        if (JSON.stringify(one[name]) === JSON.stringify(other[name]))
          expect(found(name)).toBe(false)
      }
    }),
    { numRuns: 500 },
  )
})

function second(time: number | null): number | null {
  return time === null ? null : Math.floor(time / 1000)
}
