import type { Row } from '~/api/server'

import { parseIp } from './ip-address'

/** What became of a pasted list. */
export interface ListMatch {
  /** Rows that at least one entry names, in the order of the entries. */
  readonly rows: readonly Row[]
  /** Entries that name no row, as they were pasted, each once. */
  readonly missing: readonly string[]
  /** Distinct entries. */
  readonly entries: number
}

/** Splits a pasted text at spaces, line ends, commas, semicolons and quotes; each entry once. */
export function listEntries(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,;|"'`[\]()]+/).filter((entry) => entry !== ''))]
}

/** Finds the rows that a list of ids, names and addresses names: whole ones, whatever their case. */
export function matchList(entries: readonly string[], rows: readonly Row[]): ListMatch {
  const byKey = rowsByKey(rows)
  const matched = new Set<Row>()
  const missing: string[] = []
  for (const entry of entries) {
    const found = byKey.get(keyOf(entry))
    if (found === undefined) missing.push(entry)
    else for (const row of found) matched.add(row)
  }
  return { rows: [...matched], missing, entries: entries.length }
}

function rowsByKey(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const byKey = new Map<string, Row[]>()
  for (const row of rows) {
    const texts =
      row.kind === 'server'
        ? [row.id, row.name ?? '', ...row.addresses.map(({ address }) => address)]
        : [row.id]
    for (const key of new Set(texts.filter((text) => text !== '').map(keyOf))) {
      const same = byKey.get(key)
      if (same === undefined) byKey.set(key, [row])
      else same.push(row)
    }
  }
  return byKey
}

/** Addresses are equal in any spelling; other texts without regard to case. */
function keyOf(text: string): string {
  const address = /[.:]/.test(text) ? parseIp(text) : null
  return address === null ? text.toLowerCase() : `address ${address}`
}
