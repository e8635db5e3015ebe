import { catalogued, lastName, parentOf } from './catalogue/catalogue'

/** A JSON object. */
export type JsonRecord = Readonly<Record<string, unknown>>

/** Whether a value is a JSON object: not null, not a list. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A field as an answer holds it; null when the answer does not hold it at all. */
export function readField(raw: JsonRecord, path: string): { readonly value: unknown } | null {
  const parent = parentOf(path)
  const holder = parent === null ? raw : readField(raw, parent)?.value
  const name = lastName(path)
  return isRecord(holder) && Object.hasOwn(holder, name) ? { value: holder[name] } : null
}

/** What the code in a field means by its document, or null where there is nothing to say. */
export function meaningOfCode(path: string, value: unknown): string | null {
  const codes = catalogued(path)?.codes
  const isCode =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  if (codes === undefined || !isCode) return null
  return Object.hasOwn(codes, String(value)) ? (codes[String(value)] ?? null) : null
}
