import { memo } from 'react'

import { classNames } from '~/lib/class-names'
import { type Label, translated } from '~/lib/language/translate'
import { Icon } from '~/ui/Icon'

import { columnHeaderRole, rowGroupRole, rowRole } from './grid-roles'
import type { PlacedColumns } from './place-columns'
import type { ColumnOrder } from './table-column'

interface HeaderRowProps<Row> {
  placed: PlacedColumns<Row>
  /** The column that holds the tab stop, -1 for none. */
  activeColumn: number
  /** The columns that the rows are sorted by, the first one first. */
  order: readonly ColumnOrder[]
}

const sortNote = 'Click to sort, with Shift to sort by several columns' satisfies Label

/** The names of the columns; stays in place while rows scroll under it, and is not drawn again for that. */
export const HeaderRow: <Row>(props: HeaderRowProps<Row>) => React.ReactNode = memo(Header)

function Header<Row>({ placed, activeColumn, order }: HeaderRowProps<Row>) {
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
        {placed.columns.map(({ column, headerClass, style }, index) => {
          const place = order.findIndex(({ id }) => id === column.id)
          const sort = order[place]
          const note = column.headerNote ?? (column.sortable === true ? sortNote : undefined)
          return (
            <th
              key={column.id}
              {...columnHeaderRole}
              aria-colindex={index + 1}
              // ARIA knows one sorted column; the others say their place in words.
              aria-sort={
                place === 0 ? (sort?.descending === true ? 'descending' : 'ascending') : undefined
              }
              tabIndex={index === activeColumn ? 0 : -1}
              title={note === undefined ? undefined : translated(note)}
              style={style}
              className={classNames(
                headerClass,
                column.sortable === true && 'group/header cursor-pointer',
              )}
            >
              {translated(column.header)}
              {sort !== undefined ? (
                <>
                  <Icon
                    name={sort.descending ? 'down' : 'up'}
                    className="size-3.5! align-[-2px] text-accent"
                  />
                  {order.length > 1 && (
                    <span className="text-accent tabular-nums">{place + 1}</span>
                  )}
                </>
              ) : (
                column.sortable === true && (
                  <Icon
                    name="up"
                    className="invisible size-3.5! align-[-2px] text-border group-hover/header:visible"
                  />
                )
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
