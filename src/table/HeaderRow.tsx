import { memo } from 'react'

import { columnHeaderRole, rowGroupRole, rowRole } from './grid-roles'
import type { PlacedColumns } from './place-columns'

interface HeaderRowProps<Row> {
  placed: PlacedColumns<Row>
  /** The column that holds the tab stop, -1 for none. */
  activeColumn: number
}

/** The names of the columns; stays in place while rows scroll under it, and is not drawn again for that. */
export const HeaderRow: <Row>(props: HeaderRowProps<Row>) => React.ReactNode = memo(Header)

function Header<Row>({ placed, activeColumn }: HeaderRowProps<Row>) {
  return (
    <thead
      {...rowGroupRole}
      className="block sticky top-0 z-2 w-(--table-width) min-w-full bg-surface"
    >
      <tr
        {...rowRole}
        aria-rowindex={1}
        className="grid h-(--header-height) grid-cols-(--table-columns) border-b text-small font-semibold text-muted"
      >
        {placed.columns.map(({ column, headerClass }, index) => (
          <th
            key={column.id}
            {...columnHeaderRole}
            aria-colindex={index + 1}
            tabIndex={index === activeColumn ? 0 : -1}
            title={column.headerNote}
            className={headerClass}
          >
            {column.header}
          </th>
        ))}
      </tr>
    </thead>
  )
}
