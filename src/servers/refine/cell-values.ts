import type { Row } from '~/api/server'
import { parseTag } from '~/api/tag'
import { fieldOfColumn } from '~/inventory/columns/column-field'
import { isColumnId } from '~/inventory/columns/column-id'
import { fieldOf } from '~/inventory/refine/find-field'
import { pairTexts, pairValues } from '~/inventory/refine/pairs'
import type { FieldRef } from '~/inventory/refine/query'

/** A value of a cell by which rows can be included and excluded. */
export interface CellValue {
  readonly field: FieldRef
  readonly value: string
}

/** The values that a cell holds, as the refine language knows them. */
export function cellValues(row: Row, columnId: string): readonly CellValue[] {
  if (!isColumnId(columnId)) return []
  const field = fieldOfColumn(columnId)
  const facts = fieldOf(field.name)
  // A time is shown as an age, by which nobody looks for other servers.
  if (facts.kind === 'time') return []
  if ('values' in facts) return facts.values(row).map((value) => ({ field, value }))
  if ('visit' in facts && field.key !== null) {
    return pairValues(facts, field.key)(row).map((value) => ({ field, value }))
  }
  if ('visit' in facts) {
    return pairTexts(facts)(row)
      .filter((text) => !parseTag(text).system)
      .map((value) => ({ field, value }))
  }
  const number = 'number' in facts ? facts.number(row) : null
  return number === null ? [] : [{ field, value: String(number) }]
}
