import type { FieldIndex } from '../field-index'
import { isChosenExactly } from './edit'
import { fieldOf } from './find-field'
import type { FieldRef } from './query'

/**
 * How many rows each value finds when it is chosen, by code: all rows, or those of `rows` (indices). Values that are
 * the same but for case are found together: the first of them counts for all, the others for none.
 */
export function countChoices(field: FieldRef, index: FieldIndex, rows?: Uint32Array): Uint32Array {
  const choices = choiceCodes(field, index)
  if (choices === null) return index.count(rows)
  const { codes, offsets, length } = index
  const counts = new Uint32Array(choices.length)
  const end = rows?.length ?? length
  for (let at = 0; at < end; at += 1) {
    const row = rows?.[at] ?? at
    const start = offsets[row] ?? 0
    const own = Array.from(
      codes.subarray(start, offsets[row + 1] ?? start),
      (code) => choices[code] ?? code,
    )
    for (const code of new Set(own)) counts[code] = (counts[code] ?? 0) + 1
  }
  return counts
}

/** By code, the code under which its rows are counted; null where each counts its own. */
export function choiceCodes(field: FieldRef, index: FieldIndex): readonly number[] | null {
  // Names and ids, of which there are as many as rows, are chosen exactly.
  if (fieldOf(field.name).kind === 'text') return null
  const { firsts, values } = index
  const isOwn = (first: number, code: number) =>
    first === code || isChosenExactly(field, values[code] ?? '')
  return firsts.every(isOwn)
    ? null
    : firsts.map((first, code) => (isOwn(first, code) ? code : first))
}
