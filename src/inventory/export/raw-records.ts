import type { Row } from '~/api/server'
import { withholdUserData } from '~/api/withhold-user-data'

/** Reads rows of one page as the API sent them, in their order; undefined for one that is not there any more. */
export type ReadRawRows = (rows: readonly Row[], signal: AbortSignal) => Promise<readonly unknown[]>

/** Rows that are held as the API sent them while those before them are still on their way, at most. */
const mostHeld = 10_000

/** Rows that are asked for at a time: taking more from the worker would hold the page for longer than a frame or two. */
const mostAtOnce = 200

/**
 * Rows as the API sent them, in the order of `rows`, some at a time. The rows of a page are
 * asked for one after the other, for up to {@link mostHeld} rows: sorted rows come from many pages, and not all can be
 * held. User data is taken out, whatever
 * the proxy let through; of a row that cannot be read again, the id is left. `gone` is told of each of those.
 */
export async function* rawRecords(
  rows: readonly Row[],
  read: ReadRawRows,
  signal: AbortSignal,
  gone: (row: Row) => void,
): AsyncGenerator<readonly unknown[], void, void> {
  for (let first = 0; first < rows.length; first += mostHeld) {
    const held = new Map<number, unknown>()
    let next = 0
    const pages = placesByPage(rows.slice(first, first + mostHeld))
    for (const places of pages.flatMap(inPieces)) {
      const asked = places.flatMap((place) => rows[first + place] ?? [])
      const raws = await read(asked, signal)
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

function inPieces(places: readonly number[]): readonly (readonly number[])[] {
  return Array.from({ length: Math.ceil(places.length / mostAtOnce) }, (_, piece) =>
    places.slice(piece * mostAtOnce, (piece + 1) * mostAtOnce),
  )
}

/** Places of the rows of each page, the page of the first row first. */
export function placesByPage(rows: readonly Row[]): readonly (readonly number[])[] {
  const pages = new Map<string, number[]>()
  for (const [place, { source }] of rows.entries()) {
    const places = pages.get(source.url)
    if (places === undefined) pages.set(source.url, [place])
    else places.push(place)
  }
  return [...pages.values()]
}
