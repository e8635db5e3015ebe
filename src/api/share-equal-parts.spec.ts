import fc from 'fast-check'
import { expect, test } from 'vitest'

import { shareEqualParts } from './share-equal-parts'
import { toRow } from './to-row'

const raw = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  tags: fc.option(
    fc.array(fc.constantFrom('env=prod', 'env=', 'env', '_sys_x=1'), { maxLength: 2 }),
  ),
  flavor: fc.option(fc.record({ id: fc.constantFrom('s', 'm'), vcpus: fc.constantFrom('1', 2) })),
  security_groups: fc.option(fc.array(fc.record({ name: fc.constantFrom('x', 'y') }))),
  metadata: fc.option(
    fc.record({ image_name: fc.constantFrom('u', ''), charging_mode: fc.constantFrom('0', '1') }),
  ),
  locked: fc.option(fc.constantFrom(true, 'maybe')),
})

test('rows stay as they were, and parts that are equal are one object', () => {
  fc.assert(
    fc.property(fc.array(raw, { maxLength: 12 }), (servers) => {
      const rows = servers.map((one, index) =>
        toRow(one, 'page 1', { answer: { url: '/' }, index }),
      )
      const shared = shareEqualParts(rows)
      expect(shared).toEqual(rows)
      for (const part of ['flavor', 'image', 'tags', 'billing', 'securityGroups'] as const) {
        const parts = shared.flatMap((row) => (row.kind === 'server' ? [row[part]] : []))
        const distinct = new Set(parts.map((one) => JSON.stringify(one)))
        expect(new Set(parts).size).toBe(distinct.size)
      }
    }),
  )
})
