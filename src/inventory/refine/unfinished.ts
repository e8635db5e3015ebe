import { caretPlace, writtenValue } from './caret-place'
import { compileRefine } from './compile'
import { fold } from './glob'
import { type ParsedRefine, parseRefine } from './parse'
import { printRef } from './print'
import type { Query } from './query'
import type { RowIndexes } from './row-indexes'
import { suggest } from './suggest'

/** A query whose last edit is under way. */
export interface Unfinished {
  /** The value that does not count yet, as it is written. */
  readonly written: string
  /** The query without it. */
  readonly query: Query
}

/**
 * What a text asks for while a value is being typed at the caret: null where it counts as it stands. A value of a field
 * is unfinished when no row has it, but values of rows begin with it: `status:ERR` would only empty the table, and so
 * would `ip:10.0.0.1` on the way to 10.0.0.12.
 * `now` is in milliseconds since 1970.
 */
export function unfinishedValue(
  text: string,
  caret: number,
  { problems }: ParsedRefine,
  context: { readonly indexes: RowIndexes; readonly now: number },
): Unfinished | null {
  const place = caretPlace(text, caret)
  if (place?.kind !== 'value') return null
  const { field, start, end } = place
  const written = writtenValue(text, start)
  // A problem elsewhere has to be mended first; that nothing stands after the colon is none yet.
  const isOwn = (problem: { end: number }) => written === '' && problem.end === end
  if (!problems.every(isOwn)) return null
  if (written !== '') {
    const { query } = parseRefine(`${printRef(field)}:${text.slice(start, end)}`)
    if (compileRefine(query, { ...context, raw: null }).rows().length > 0) return null
    if (!begins(text.slice(0, end), written, context.indexes)) return null
  }
  return { written, query: parseRefine(text.slice(0, start) + text.slice(end)).query }
}

/** Whether values of rows, or keys of tags and metadata, begin with the value at the end of a text. */
function begins(text: string, written: string, indexes: RowIndexes): boolean {
  const wanted = fold(written)
  return suggest(text, text.length, { indexes }).items.some(
    ({ kind, label }) => (kind === 'value' || kind === 'key') && fold(label).startsWith(wanted),
  )
}
