import type { Row } from '~/api/server'

import type { LoadedPage } from '../loaded'
import type { RawColumn } from './messages'
import { rawColumn } from './raw-client'

/** What was read of each page, by path; the path asked for last at the end. Pages that are gone take theirs along. */
const known = new Map<string, WeakMap<LoadedPage, RawColumn>>()

/** As many paths as indexes are kept of. */
const mostPaths = 16

function columnsAt(path: string): WeakMap<LoadedPage, RawColumn> {
  const columns = known.get(path) ?? new WeakMap<LoadedPage, RawColumn>()
  known.delete(path)
  known.set(path, columns)
  const [oldest] = known.keys()
  if (known.size > mostPaths && oldest !== undefined) known.delete(oldest)
  return columns
}

/**
 * The texts that each row of some pages has at a path of the API; none for a row of another page. Page by page: what
 * was read of a page before is not read again, even where the rest of that reading was given up.
 * @throws {ApiError}, or the signal's reason when the reading is given up.
 */
export async function readPageColumns(
  path: string,
  pages: Iterable<LoadedPage>,
  signal: AbortSignal,
): Promise<(row: Row) => readonly string[]> {
  const columns = columnsAt(path)
  const byUrl = new Map<string, RawColumn>()
  for (const page of pages) {
    const column = columns.get(page) ?? (await rawColumn(path, [page.url], signal))
    columns.set(page, column)
    byUrl.set(page.url, column)
  }
  return ({ id, source }) => byUrl.get(source.answer.url)?.get(id) ?? []
}
