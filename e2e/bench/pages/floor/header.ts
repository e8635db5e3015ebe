import type { Sort } from '../hand-table'
import { floorColumns } from './columns'
import { makeIcon } from './icons'
import { copy, template } from './template'

const unsorted = makeIcon(
  'up',
  null,
  'invisible size-3.5! align-[-2px] text-border group-hover/header:visible',
)
const sortedClass = 'size-3.5! align-[-2px] text-accent'
const ascending = makeIcon('up', null, sortedClass)
const descending = makeIcon('down', null, sortedClass)

/** The row of headers. */
export const headerRow = template(
  `<tr role="row" aria-rowindex="1" class="grid h-(--header-height) grid-cols-(--table-columns) border-b text-small font-semibold text-muted">${floorColumns
    .map(
      ({ column, headerClass }, index) =>
        `<th role="columnheader" aria-colindex="${index + 1}" tabindex="-1" class="${headerClass} group/header cursor-pointer">${column.header}</th>`,
    )
    .join('')}</tr>`,
)

for (const cell of headerRow.children) cell.append(copy(unsorted))

/** The header with the arrow that is seen, and the arrow that comes back when the rows are sorted by another column. */
let marked: { readonly cell: Element; readonly arrow: Element } | null = null

/** Draws the arrow of the column that the rows are sorted by. */
export function markSort(sort: Sort | null): void {
  marked?.cell.lastElementChild?.replaceWith(marked.arrow)
  marked = null
  const cell =
    headerRow.children[floorColumns.findIndex(({ column }) => column.id === sort?.column)]
  const arrow = cell?.lastElementChild
  if (sort === null || cell === undefined || !arrow) return
  marked = { cell, arrow }
  arrow.replaceWith(sort.descending ? descending : ascending)
}
