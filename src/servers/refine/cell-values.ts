import type { Row } from '~/api/server'
import { parseTag } from '~/api/tag'
import { fieldOf } from '~/inventory/refine/find-field'
import { pairTexts } from '~/inventory/refine/pairs'
import type { FieldRef } from '~/inventory/refine/query'

/** The field of the refine language that a column shows; columns of times and marks of no one field have none. */
const fieldOfColumn: Readonly<Record<string, FieldRef['name']>> = {
  name: 'name',
  status: 'status',
  power: 'power',
  task: 'task',
  marks: 'is',
  addresses: 'ip',
  flavor: 'flavor',
  image: 'image',
  zone: 'az',
  volumes: 'volumes',
  tags: 'tag',
  billing: 'billing',
}

/** A value of a cell by which rows can be included and excluded. */
export interface CellValue {
  readonly field: FieldRef
  readonly value: string
}

/** The values that a cell holds, as the refine language knows them. */
export function cellValues(row: Row, columnId: string): readonly CellValue[] {
  const name = fieldOfColumn[columnId]
  if (name === undefined) return []
  const field = { name, key: null }
  const facts = fieldOf(name)
  if ('values' in facts) return facts.values(row).map((value) => ({ field, value }))
  if ('visit' in facts) {
    return pairTexts(facts)(row)
      .filter((text) => !parseTag(text).system)
      .map((value) => ({ field, value }))
  }
  const number = 'number' in facts ? facts.number(row) : null
  return number === null ? [] : [{ field, value: String(number) }]
}
