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
    const anchors = [
      ...before.preferred.filter((index) => index >= first && index < end),
      ...inView,
    ]
    for (const index of anchors) {
      const row = before.rows.at(index)
      const place =
        row === undefined ? -1 : placeNear(rows, index, (one) => rowId(one) === rowId(row))
      if (place !== -1) {
        const wanted = top + (place - index) * rowHeight
        if (scroller.scrollTop !== wanted) scroller.scrollTo({ top: wanted })
        scrolled.current = scroller.scrollTop
        return
      }
    }
  })
}

/** The place of the value nearest to `start` that `test` holds for, or -1: few rows come or go at once. */
function placeNear<Value>(
  values: Sequence<Value>,
  start: number,
  test: (value: Value) => boolean,
): number {
  for (let distance = 0; distance < values.length + start; distance += 1) {
    for (const place of distance === 0 ? [start] : [start + distance, start - distance]) {
      const value = place < 0 ? undefined : values.at(place)
      if (value !== undefined && test(value)) return place
    }
  }
  return -1
}
