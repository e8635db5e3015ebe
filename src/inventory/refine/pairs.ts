import { readablePart, type Row } from '~/api/server'

import type { PairsField, SeePair } from './field'
import { fold } from './glob'

/** Shows the tags of a row. */
export function visitTags(row: Row, see: SeePair): void {
  for (const { key, value } of readablePart(row)?.tags ?? []) see(key, value)
}

/** Shows the metadata of a row. */
export function visitMetadata(row: Row, see: SeePair): void {
  const metadata = readablePart(row)?.metadata ?? {}
  for (const key of Object.keys(metadata)) see(key, metadata[key] ?? null)
}

/** Shows the tags of a row that have one of the keys. */
export function visitTagsOf(row: Row, keys: readonly string[], see: SeePair): void {
  for (const { key, value } of readablePart(row)?.tags ?? [])
    if (keys.includes(key)) see(key, value)
}

/** Shows the metadata of a row that have one of the keys. */
export function visitMetadataOf(row: Row, keys: readonly string[], see: SeePair): void {
  const metadata = readablePart(row)?.metadata ?? {}
  for (const key of keys) {
    const value = metadata[key]
    // What objects inherit is no text. Asking first whether the key is their own takes three times as long.
    if (typeof value === 'string' || value === null) see(key, value)
  }
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

/** The same where it is known how the keys are spelled, which may become more. */
export function spelledValues(
  field: PairsField,
  spellings: () => readonly string[],
): (row: Row) => readonly string[] {
  return (row) => {
    const values: string[] = []
    field.visitKeys(row, spellings(), (_key, value) => {
      if (value !== null) values.push(value)
    })
    return values
  }
}
