import './floor.css'

import { watchSlide } from '~/table/watch-slide'

import { placedColumns } from './floor/columns'
import { headerRow, markSort } from './floor/header'
import { FloorRow } from './floor/row'
import { startHandTable } from './hand-table'
import { rowHeight } from './row-height'

/**
 * The floor: the cells of the product, with its elements, class names and stylesheet, drawn by hand against the DOM.
 * No framework, and nothing of what the product does besides.
 */
const grid = document.createElement('table')
grid.className =
  'group/grid block @container min-h-0 flex-1 overflow-auto bg-surface text-table [overflow-anchor:none]'
grid.style.setProperty('--table-columns', placedColumns.template)
grid.style.setProperty('--table-width', `${placedColumns.width}px`)
grid.style.setProperty('--row-height', `${rowHeight}px`)
grid.style.setProperty('--header-height', `${rowHeight}px`)
const head = document.createElement('thead')
head.className = 'block sticky top-0 z-2 w-(--table-width) min-w-full bg-surface'
head.role = 'rowgroup'
head.append(headerRow)
const body = document.createElement('tbody')
body.className = 'relative block w-(--table-width) min-w-full'
grid.append(head, body)
// Before the rows of the same scroll are drawn: the layout is still known then.
watchSlide(grid)

startHandTable({
  grid,
  header: head,
  body,
  // As many as the product draws: few, but where a scroll is heading.
  overscan: { ahead: 8, behind: 4 },
  makeRow: () => new FloorRow(),
  markSort,
})
