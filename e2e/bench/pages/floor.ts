import './page.css'

import type { Row } from '~/api/server'

import { rowWidth, textColumns } from './columns'
import { type JoinedWords, joinWords, refineRows } from './floor-refine'
import { type Order, orderBy, readOrder } from './floor-sort'
import { loadPage, loadRows } from './load-rows'
import { Recycler } from './recycler'
import { sortedColumns, type SortedColumn } from './sort-cases'

/** The floor: a table written by hand against the DOM, without a framework and without what the product does besides. */
let rows: readonly Row[] = []
let words: JoinedWords = joinWords([])
let marks: Uint8Array = new Uint8Array()
let sort: { column: SortedColumn; descending: boolean } | null = null
const orders = new Map<SortedColumn, Order>()

const field = document.createElement('input')
field.role = 'combobox'
field.ariaLabel = 'Refine'
const header = document.createElement('div')
header.className = 'header'
header.role = 'row'
header.ariaRowIndex = '1'
const body = document.createElement('div')
body.className = 'body'
body.role = 'rowgroup'
body.style.setProperty('--row-width', `${rowWidth}px`)
const grid = document.createElement('div')
grid.className = 'grid'
grid.role = 'grid'
grid.ariaLabel = 'Servers'
grid.append(header, body)
document.body.append(field, grid)

for (const { header: title, width } of textColumns) {
  const cell = document.createElement('div')
  cell.className = 'cell'
  cell.role = 'columnheader'
  cell.style.width = `${width}px`
  cell.textContent = title
  header.append(cell)
}

const recycler = new Recycler(grid, body)

function refine() {
  marks = refineRows(rows, words, field.value)
}

function show() {
  const order =
    sort === null ? markedRows() : readOrder(orderOf(sort.column), marks, sort.descending)
  recycler.show(rows, order, order.length)
}

function orderOf(column: SortedColumn): Order {
  const order = orders.get(column) ?? orderBy(rows, column)
  orders.set(column, order)
  return order
}

function markedRows(): Uint32Array {
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

field.addEventListener('input', () => {
  refine()
  show()
})

header.addEventListener('click', ({ target }) => {
  const title = target instanceof Element ? target.textContent : ''
  const column = sortedColumns.find((one) => one.header === title)?.id
  if (column === undefined) return
  if (sort?.column !== column) sort = { column, descending: false }
  else sort = sort.descending ? null : { column, descending: true }
  show()
})

window.bench = {
  async showFirst(projectId) {
    const page = await loadPage(projectId, 1)
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
