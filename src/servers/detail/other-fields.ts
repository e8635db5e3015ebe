import { withheldField } from '~/api/withhold'

import { catalogued, fieldsInside } from './catalogue/catalogue'
import { isRecord, type JsonRecord } from './read-field'

/** A field that no document mentions, with the way to it: places in lists stand as numbers. */
export interface OtherField {
  readonly path: string
  readonly value: unknown
}

/**
 * The fields of a server that the catalogue does not know, at any depth: what the API added since. Keys of the
 * metadata are no fields of the API, and what stands in for withheld ones is none either.
 */
export function otherFields(raw: JsonRecord): readonly OtherField[] {
  const found: OtherField[] = []
  for (const [name, value] of Object.entries(raw)) {
    if (name === withheldField) continue
    if (catalogued(name) === undefined) found.push({ path: name, value })
    else if (name !== 'metadata') collect(value, name, name, found)
  }
  return found
}

/** `known` is the path in the catalogue, `shown` the way to this very value. */
function collect(value: unknown, known: string, shown: string, found: OtherField[]): void {
  if (fieldsInside(known).length === 0) return
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collect(item, known, `${shown}.${index}`, found)
    return
  }
  if (!isRecord(value)) return
  const anyKey = catalogued(`${known}.*`) !== undefined
  for (const [name, item] of Object.entries(value)) {
    const inner = `${known}.${anyKey ? '*' : name}`
    if (catalogued(inner) === undefined) found.push({ path: `${shown}.${name}`, value: item })
    else collect(item, inner, `${shown}.${name}`, found)
  }
}
