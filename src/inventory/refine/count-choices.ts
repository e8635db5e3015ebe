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
  const choiceAt = (at: number) => choices[codes[at] ?? 0] ?? 0
  const counts = new Uint32Array(choices.length)
  const end = rows?.length ?? length
  for (let place = 0; place < end; place += 1) {
    const row = rows?.[place] ?? place
    const start = offsets[row] ?? 0
    for (let at = start; at < (offsets[row + 1] ?? 0); at += 1) {
      const choice = choiceAt(at)
      // A row may have several spellings of one value.
      let before = start
      while (before < at && choiceAt(before) !== choice) before += 1
      if (before === at) counts[choice] = (counts[choice] ?? 0) + 1
    }
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
