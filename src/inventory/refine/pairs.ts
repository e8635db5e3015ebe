import type { Row } from '~/api/server'

import type { PairsField, SeePair } from './field'
import { fold } from './glob'

/** Shows the tags of a row. */
export function visitTags(row: Row, see: SeePair): void {
  if (row.kind === 'unreadable') return
  for (const { key, value } of row.tags) see(key, value)
}

/** Shows the metadata of a row. */
export function visitMetadata(row: Row, see: SeePair): void {
  if (row.kind === 'unreadable') return
  for (const key of Object.keys(row.metadata)) see(key, row.metadata[key] ?? null)
}

/** Reads pairs as `key=value`, or the bare key where there is no value. */
export function pairTexts(field: PairsField): (row: Row) => readonly string[] {
  return (row) => {
    const texts: string[] = []
    field.visit(row, (key, value) => texts.push(value === null ? key : `${key}=${value}`))
    return texts
  }
}

/** Reads the keys of pairs. */
export function pairKeys(field: PairsField): (row: Row) => readonly string[] {
  return (row) => {
    const keys: string[] = []
    field.visit(row, (key) => keys.push(key))
    return keys
  }
}

/** Reads the values of one key, which is compared without case; a key without a value has none. */
export function pairValues(field: PairsField, key: string): (row: Row) => readonly string[] {
  const wanted = fold(key)
  // Rows have the same few keys over and over.
  const known = new Map<string, boolean>()
  const isWanted = (other: string) => {
    const answer = known.get(other) ?? fold(other) === wanted
    known.set(other, answer)
    return answer
  }
  return (row) => {
    const values: string[] = []
    field.visit(row, (other, value) => {
      if (value !== null && isWanted(other)) values.push(value)
    })
    return values
  }
}
