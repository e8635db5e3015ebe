import fc from 'fast-check'

import { type ColumnId, fixedColumnIds } from '~/inventory/columns/column-id'

import type { ColumnLayout } from '../column-layout'

const key = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom('a,b', 'a~240', 'a|b', '\\', 'a:b', '成本 中心', ' '),
)

/** A name of a column, keys with every sign included. */
const randomColumnId: fc.Arbitrary<ColumnId> = fc.oneof(
  fc.constantFrom(...fixedColumnIds),
  key.map((key): ColumnId => `tag:${key}`),
  key.map((key): ColumnId => `metadata:${key}`),
)

const shown = fc.uniqueArray(
  fc.record({
    id: randomColumnId,
    width: fc.option(fc.integer({ min: 40, max: 1200 })),
  }),
  { selector: ({ id }) => id, minLength: 1 },
)

/** A layout with at least one column. */
export const randomLayout: fc.Arbitrary<ColumnLayout> = fc
  .tuple(shown, fc.nat())
  .map(([shown, pinned]) => ({ shown, pinned: pinned % (shown.length + 1) }))
