import type { Row } from '~/api/server'

import { type JoinedWords, joinWords, refineRows } from './hand-refine'
import { type Order, orderBy, readOrder } from './hand-sort'
import { loadFirstPage, workerReady } from './load-first-page'
import { loadRows } from './load-rows'
import { type Overscan, type RecycledRow, Recycler } from './recycler'
import { sortedColumns, type SortedColumn } from './sort-cases'

/** By what the rows are sorted. */
export interface Sort {
  readonly column: SortedColumn
  readonly descending: boolean
}

/** What a table by hand is made of; `header` and `body` stand in `grid`. */
interface HandTableParts {
  readonly grid: HTMLElement
  readonly header: HTMLElement
  readonly body: HTMLElement
  readonly overscan: Overscan
  readonly makeRow: () => RecycledRow
  /** Shows at the headers by what the rows are sorted. */
  readonly markSort?: (sort: Sort | null) => void
}

/**
 * Puts a table into the page that is written by hand against the DOM: a field that refines, headers that sort, rows
 * that are used again. Without a framework and without what the product does besides.
 */
export function startHandTable({
  grid,
  header,
  body,
  overscan,
  makeRow,
  markSort,
}: HandTableParts): void {
  let rows: readonly Row[] = []
  let words: JoinedWords = joinWords([])
  let marks: Uint8Array = new Uint8Array()
  let sort: Sort | null = null
  const orders = new Map<SortedColumn, Order>()

  const field = document.createElement('input')
  field.role = 'combobox'
  field.ariaLabel = 'Refine'
  grid.role = 'grid'
  grid.ariaLabel = 'Servers'
  body.role = 'rowgroup'
  document.body.append(field, grid)
  const recycler = new Recycler({ grid, body, overscan, makeRow })

  function refine() {
    marks = refineRows(rows, words, field.value)
  }

  function show() {
    const order =
      sort === null ? markedRows(marks) : readOrder(orderOf(sort.column), marks, sort.descending)
    recycler.show(rows, order, order.length)
  }

  function orderOf(column: SortedColumn): Order {
    const order = orders.get(column) ?? orderBy(rows, column)
    orders.set(column, order)
    return order
  }

  field.addEventListener('input', () => {
    refine()
    show()
  })

  header.addEventListener('click', ({ target }) => {
    const cell = target instanceof Element ? target.closest('[role=columnheader]') : null
    const column = sortedColumns.find((one) => one.header === cell?.textContent)?.id
    if (column === undefined) return
    if (sort?.column !== column) sort = { column, descending: false }
    else sort = sort.descending ? null : { column, descending: true }
    markSort?.(sort)
    show()
  })

  window.bench = {
    ready: workerReady,
    async showFirst(projectId) {
      const page = await loadFirstPage(projectId)
      const start = performance.now()
      rows = page.rows
      const order = Uint32Array.from(rows.keys())
      recycler.show(rows, order, page.count ?? rows.length)
      return start
    },
    async loadAll(projectId) {
      const start = performance.now()
      rows = await loadRows(projectId)
      orders.clear()
      refine()
      show()
      const loaded = performance.now() - start
      requestIdleCallback(() => {
        words = joinWords(rows)
      })
      return loaded
    },
  }
}

function markedRows(marks: Uint8Array): Uint32Array {
  const found = new Uint32Array(marks.length)
  let count = 0
  for (let row = 0; row < marks.length; row += 1) {
    if (marks[row] === 1) {
      found[count] = row
      count += 1
    }
  }
  return found.subarray(0, count)
}
