import './page.css'

import { rowWidth, textColumns } from './columns'
import { startHandTable } from './hand-table'
import { PlainRow } from './plain-row'

/** Plain texts: the same table by hand as the floor, with one bare text in each cell. */
const header = document.createElement('div')
header.className = 'header'
header.role = 'row'
header.ariaRowIndex = '1'
const body = document.createElement('div')
body.className = 'body'
body.style.setProperty('--row-width', `${rowWidth}px`)
const grid = document.createElement('div')
grid.className = 'grid'
grid.append(header, body)

for (const { header: title, width } of textColumns) {
  const cell = document.createElement('div')
  cell.className = 'cell'
  cell.role = 'columnheader'
  cell.style.width = `${width}px`
  cell.textContent = title
  header.append(cell)
}

startHandTable({
  grid,
  header,
  body,
  overscan: { ahead: 8, behind: 8 },
  makeRow: () => new PlainRow(),
})
