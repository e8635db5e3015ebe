import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { toRow } from './to-row'

const source = { answer: { url: '/api/v1/p/cloudservers/detail?limit=200&offset=1' }, index: 0 }

describe('a row that does not fit says which field is to blame', () => {
  test.each<[Record<string, unknown>, string]>([
    [{ name: 7 }, 'name'],
    [{ status: ['ACTIVE'] }, 'status'],
    [{ created: 'yesterday' }, 'created is not a time'],
    [{ updated: '2026-02-30T00:00:00Z' }, 'updated is not a time'],
    [{ created: 1_537_365_466 }, 'created'],
    [{ locked: 'MAYBE' }, 'locked is "MAYBE"'],
    [{ progress: '-' }, 'progress is not a number'],
    [{ progress: '12 %' }, 'progress is not a number'],
    [{ 'OS-EXT-STS:power_state': 'on' }, 'OS-EXT-STS:power_state is not a number'],
    [{ addresses: 'none' }, 'addresses'],
    [{ addresses: { net: {} } }, 'addresses.net'],
    [{ addresses: { net: [{ version: '4' }] } }, 'addresses.net.0.addr'],
    [{ security_groups: ['default'] }, 'security_groups.0'],
    [{ flavor: 'c3.large.2' }, 'flavor'],
    [{ flavor: { vcpus: 'two' } }, 'flavor.vcpus is not a number'],
    [{ flavor: { gpus: [{ count: {} }] } }, 'flavor.gpus.0.count'],
    [{ image: 'an image' }, 'image'],
    [{ metadata: [{}] }, 'metadata.0'],
    [{ metadata: { vpc_id: {} } }, 'metadata.vpc_id'],
    [{ tags: 'env=prod' }, 'tags'],
    [{ tags: [{ key: 'env' }] }, 'tags.0'],
    [{ sys_tags: [{ value: 'x' }] }, 'sys_tags.0.key'],
    [{ 'os-extended-volumes:volumes_attached': {} }, 'os-extended-volumes:volumes_attached'],
    [{ fault: 'broken' }, 'fault'],
    [{ 'ecs-inventory:withheld': 'user_data' }, 'ecs-inventory:withheld'],
  ])('%j', (fields, reason) => {
    const raw = { id: 'x', ...fields }
    const row = toRow(raw, 'page 3, row 17', source)
    expect(row).toMatchObject({ kind: 'unreadable', id: 'x', readable: { id: 'x' }, source })
    expect(row).toHaveProperty('reason', expect.stringMatching(/^[^ ]+ .+\.$/))
    expect(`${'reason' in row ? row.reason : ''} `.startsWith(reason)).toBe(true)
  })

  test.each<[unknown, string]>([
    [{}, 'id is missing.'],
    [{ id: '' }, 'id is empty.'],
    [{ id: null }, 'id is null, not what the API documents.'],
    [{ id: 7 }, 'id is 7, not what the API documents.'],
    [null, 'The row is null, not an object.'],
    ['x', 'The row is "x", not an object.'],
    [7, 'The row is 7, not an object.'],
    [[], 'id is missing.'],
  ])('%j is named by its place', (raw, reason) => {
    expect(toRow(raw, 'page 3, row 17', source)).toEqual({
      kind: 'unreadable',
      id: 'unreadable: page 3, row 17',
      reason,
      readable: null,
      source,
    })
  })

  test('what can be read of it is read', () => {
    const raw = { id: 7, name: 'web', status: 'ERROR', tags: 'env=prod', created: 'yesterday' }
    expect(toRow(raw, 'page 3, row 17', source)).toMatchObject({
      kind: 'unreadable',
      readable: { id: 'unreadable: page 3, row 17', name: 'web', status: 'ERROR', tags: [] },
    })
  })

  test('values are named in words', () => {
    const reason = (fields: object) => {
      const row = toRow({ id: 'x', ...fields }, 'page 3, row 17', source)
      return row.kind === 'unreadable' ? row.reason : null
    }
    expect(reason({ tags: {} })).toBe('tags is an object, not what the API documents.')
    expect(reason({ name: ['web'] })).toBe('name is a list, not what the API documents.')
  })

  test('a long value is cut', () => {
    const row = toRow({ id: 'x', locked: 'x'.repeat(1000) }, 'page 1, row 1', source)
    expect(row.kind === 'unreadable' && row.reason.length).toBeLessThan(120)
  })
})

test('any JSON becomes a row that says where it can be read as it came', () => {
  const id = fc.record({ id: fc.string({ minLength: 1 }) })
  const json = fc.oneof(
    fc.jsonValue(),
    fc.tuple(fc.jsonValue(), id).map(([any, named]) => Object.assign({}, any, named)),
  )
  fc.assert(
    fc.property(json, (raw) => {
      const row = toRow(raw, 'page 1, row 1', source)
      expect(row.source).toBe(source)
      expect(row.id).not.toBe('')
    }),
  )
})

test('any value in any field is read or named, never half read', () => {
  const fields = [
    'name',
    'status',
    'locked',
    'progress',
    'created',
    'OS-EXT-STS:power_state',
    'flavor',
    'image',
    'metadata',
    'addresses',
    'tags',
    'sys_tags',
    'fault',
    'os-extended-volumes:volumes_attached',
  ]
  fc.assert(
    fc.property(fc.constantFrom(...fields), fc.jsonValue({ maxDepth: 3 }), (field, value) => {
      const row = toRow({ id: 'x', [field]: value }, 'page 1, row 1', source)
      if (row.kind === 'unreadable') expect(row.reason.startsWith(field)).toBe(true)
      else expect([row.powerState, row.progress, row.created]).not.toContain(Number.NaN)
    }),
    { numRuns: 500 },
  )
})
