import type { Row } from '~/api/server'
import { withholdUserData } from '~/api/withhold-user-data'

/** What finds a row again in the answer of its page. */
export type RowOfPage = Pick<Row, 'id' | 'source'>

/** Reads rows of one page as the API sent them, in their order; undefined for one that is not there any more. */
export type ReadRawRows = (rows: readonly RowOfPage[]) => Promise<readonly unknown[]>

/** Rows that are held as the API sent them while those before them are still on their way, at most. */
const mostHeld = 10_000

/**
 * Rows as the API sent them, in the order of `rows`, some at a time. The rows of a page are asked for together, for up
 * to {@link mostHeld} rows: sorted rows come from many pages, and not all can be held. User data is taken out, whatever
 * the proxy let through; of a row that cannot be read again, the id is left. `gone` is told of each of those.
 */
export async function* rawRecords(
  rows: readonly RowOfPage[],
  read: ReadRawRows,
  gone: (row: RowOfPage) => void,
): AsyncGenerator<readonly unknown[], void, void> {
  for (let first = 0; first < rows.length; first += mostHeld) {
    const held = new Map<number, unknown>()
    let next = 0
    for (const places of placesByPage(rows.slice(first, first + mostHeld))) {
      const asked = places.flatMap((place) => rows[first + place] ?? [])
      const raws = await read(asked)
      for (const [at, place] of places.entries()) {
        const row = asked[at]
        if (raws[at] !== undefined) held.set(place, withholdUserData(raws[at]))
        else if (row !== undefined) {
          held.set(place, { id: row.id })
          gone(row)
        }
      }
      const ready: unknown[] = []
      for (; held.has(next); next += 1) {
        ready.push(held.get(next))
        held.delete(next)
      }
      yield ready
    }
  }
}

/** Places of the rows of each page, the page of the first row first. */
export function placesByPage(rows: readonly RowOfPage[]): readonly (readonly number[])[] {
  const pages = new Map<string, number[]>()
  for (const [place, { source }] of rows.entries()) {
    const places = pages.get(source.answer.url)
    if (places === undefined) pages.set(source.answer.url, [place])
    else places.push(place)
  }
  return [...pages.values()]
}
