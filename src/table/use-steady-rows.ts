import { useEffect, useLayoutEffect, useRef } from 'react'

import type { Sequence } from '~/lib/sequence'

import { watchView } from './watch-view'

/**
 * Keeps the rows in view where they are when others come or go above them: a person may be about to click one. Rows
 * move only where they are another view of the same `basis`, as a sort asks for. At the very top they make room for
 * what comes in there. `preferred` are the indexes of rows that matter more than the first one in view, if they are in
 * view.
 */
export function useSteadyRows<Row>({
  scroller,
  rows,
  rowId,
  rowHeight,
  basis,
  preferred,
}: {
  scroller: HTMLElement
  rows: Sequence<Row>
  rowId: (row: Row) => string
  rowHeight: number
  basis: unknown
  preferred: readonly number[]
}): void {
  const scrolled = useRef(0)
  const shown = useRef({ rows, basis, preferred })

  useEffect(() => {
    const note = () => {
      scrolled.current = scroller.scrollTop
    }
    note()
    return watchView(scroller, note)
  }, [scroller])

  useLayoutEffect(() => {
    const before = shown.current
    shown.current = { rows, basis, preferred }
    // As it was before the rows changed: a list that has become shorter may already have moved it.
    const top = scrolled.current
    if (before.basis === basis || before.rows === rows || top === 0) return
    const first = Math.floor(top / rowHeight)
    const end = Math.floor((top + scroller.clientHeight) / rowHeight)
    const inView = Array.from({ length: end - first }, (_, at) => first + at)
    const preferredInView = before.preferred.filter((index) => index >= first && index < end)
    const anchors = new Map<string, number>()
    for (const index of [...preferredInView, ...inView]) {
      const row = before.rows.at(index)
      if (row !== undefined && !anchors.has(rowId(row))) anchors.set(rowId(row), index)
    }
    const moved = findFirst(rows, first, rowId, [...anchors.keys()])
    if (moved === null) return
    const wanted = top + (moved.place - (anchors.get(moved.id) ?? moved.place)) * rowHeight
    if (scroller.scrollTop !== wanted) scroller.scrollTo({ top: wanted })
    scrolled.current = scroller.scrollTop
  })
}

/** The first of some rows that is there still, and its place; looked for from `start` on both ways, since few rows come or go at once. */
function findFirst<Row>(
  rows: Sequence<Row>,
  start: number,
  rowId: (row: Row) => string,
  ids: readonly string[],
): { readonly id: string; readonly place: number } | null {
  const ranks = new Map(ids.map((id, rank) => [id, rank]))
  let best = ids.length
  let found = null
  const farthest = Math.max(start, rows.length - start)
  for (let distance = 0; distance <= farthest && best > 0; distance += 1) {
    for (const place of distance === 0 ? [start] : [start + distance, start - distance]) {
      const row = place < 0 ? undefined : rows.at(place)
      const id = row === undefined ? '' : rowId(row)
      const rank = ranks.get(id) ?? best
      if (rank >= best) continue
      best = rank
      found = { id, place }
    }
  }
  return found
}
