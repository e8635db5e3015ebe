import type { Row } from '~/api/server'

import { type RowKeys, rowKey } from './row-keys'

/** What became of a pasted list. */
export interface ListMatch {
  /** Rows that at least one entry names, in the order of the entries. */
  readonly rows: readonly Row[]
  /** Which entry names which rows, in the order of the entries. */
  readonly found: readonly { readonly entry: string; readonly rows: readonly Row[] }[]
  /** Entries that name no row, as they were pasted, each once. */
  readonly missing: readonly string[]
  /** Those of them that are the beginning of the ids of several rows, with how many. */
  readonly ambiguous: readonly { readonly entry: string; readonly count: number }[]
  /** Distinct entries. */
  readonly entries: number
}

/**
 * Finds the rows that a pasted list of ids, names and addresses names: whole ones, whatever their case. A line is taken
 * as a whole where it names a row, else apart: at commas and their like, then at spaces, then at brackets. What stands
 * in quotes is one entry. Of an address as links, tools and configurations write it (`ssh://root@10.0.0.4:22/`,
 * `10.0.0.4/24`) the host counts, where that names a row, and of a host with a domain (`web-01.example.com`) its first
 * label. Signs alone, such as those of a list, are no entry. At least 8 hexadecimal digits name the one row whose id begins so.
 */
export function matchList(text: string, keys: RowKeys): ListMatch {
  const seen = new Set<string>()
  const rows = new Set<Row>()
  const found: { entry: string; rows: readonly Row[] }[] = []
  const missing: string[] = []
  const ambiguous: { entry: string; count: number }[] = []
  for (const line of text.split(/[\r\n]+/)) {
    for (const entry of entriesOf(line, keys, 0)) {
      const key = rowKey(entry)
      if (seen.has(key)) continue
      seen.add(key)
      const whole = keys.rowsOf(entry)
      const begun = whole.length === 0 ? keys.rowsBeginning(entry) : []
      const named = begun.length === 1 ? begun : whole
      if (named.length === 0) missing.push(entry)
      else found.push({ entry, rows: named })
      if (begun.length > 1) ambiguous.push({ entry, count: begun.length })
      for (const row of named) rows.add(row)
    }
  }
  return { rows: [...rows], found, missing, ambiguous, entries: seen.size }
}

/** Characters without a width, which come along when a text is copied. */
const unseen = '\\u00AD\\u200B-\\u200F\\u2060\\uFEFF'
const brackets = '()[\\]{}<>（）【】《》「」'
const quotes = '"\'`“”‘’'
/** A text in quotes, none of which may be opened twice, so that it is never looked through twice. An apostrophe is one only where nothing but a space, separator or bracket is beside the text. */
const quoted = `"[^"]*"|“[^“”]*”|‘[^‘’]*’|\`[^\`]*\`|(?<![^\\s,;|，、；${brackets}])'[^']*'(?![^\\s,;|，、；${brackets}])`

/** The ways to take a text apart, one after the other: each matches the parts. */
const ways = [
  new RegExp(`(?:${quoted}|[^,;|\\t，、；])+`, 'g'),
  new RegExp(`(?:${quoted}|\\S)+`, 'g'),
  new RegExp(`${quoted}|[^\\s${brackets}${quotes}]+`, 'g'),
]
const isQuoted = new RegExp(`^(?:${quoted})$`)
const isBlank = new RegExp(`[\\s${unseen}]`)
const isWrapping = new RegExp(`[${brackets}${quotes}\\s${unseen}]`)

function entriesOf(text: string, keys: RowKeys, way: number): readonly string[] {
  const entry = trimmed(text, isBlank)
  if (entry === '') return []
  if (keys.rowsOf(entry).length > 0) return [entry]
  const bare = trimmed(entry, isWrapping)
  if (bare === '') return []
  if (isQuoted.test(entry) || keys.rowsOf(bare).length > 0) return [bare]
  const hosts = [entry, bare].flatMap((one) => hostIn(one) ?? [])
  const names = [...hosts, ...hosts.flatMap((one) => firstLabelOf(one) ?? [])]
  const host = names.find((one) => keys.rowsOf(one).length > 0)
  if (host !== undefined) return [host]
  const parts = ways[way]
  if (parts === undefined) return isSigns.test(entry) ? [] : [entry]
  return (entry.match(parts) ?? []).flatMap((part) => entriesOf(part, keys, way + 1))
}

/** Longer ones are no addresses. */
const longestAddress = 300
const hostWithMore =
  /^(?:[a-z][a-z\d+.-]*:\/\/)?(?:[^\s/@]+@)?(?:\[([\da-f:.]+)\]|([^\s/:@[\]]+)|([\da-f:.]+)(?=\/\d+$))(?::\d{1,5})?(?:\/\S*)?$/i
const isSigns = /^[^\p{L}\p{N}]+$/u

/** The host of what may be an address with a scheme, a user, a port, a path or the length of a prefix; or null. */
function hostIn(text: string): string | null {
  if (text.length > longestAddress) return null
  const [, inBrackets, name, six] = hostWithMore.exec(text) ?? []
  return inBrackets ?? name ?? six ?? null
}

const domainName = /^([^.\s]+)\.(?:[a-z\d-]+\.)*[a-z][a-z\d-]*$/i

/** What stands before the domain of a host; null where there is none. */
function firstLabelOf(host: string): string | null {
  return domainName.exec(host)?.[1] ?? null
}

/** A text without the characters at its ends that match. An expression would try the same ones over and over. */
function trimmed(text: string, isOuter: RegExp): string {
  let start = 0
  let end = text.length
  while (start < end && isOuter.test(text.charAt(start))) start += 1
  while (end > start && isOuter.test(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}
