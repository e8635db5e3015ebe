import { memo, type ReactNode } from 'react'

import { cellRole } from './grid-roles'
import type { PlacedColumn } from './place-columns'
import { rowAttributes, type RowFrame } from './row-frame'

interface BodyRowProps<Row> extends RowFrame {
  row: Row
  columns: readonly PlacedColumn<Row>[]
  /** The pointer is over the row, or the tab stop is in it. */
  lively: boolean
}

/** One row, at a fixed place. Drawn again only when one of its own values changes. */
export const BodyRow: <Row>(props: BodyRowProps<Row>) => ReactNode = memo(Body)

function Body<Row>({ row, columns, lively, ...frame }: BodyRowProps<Row>) {
  return (
    <tr {...rowAttributes(frame)}>
      {columns.map(({ column, cellClass, looseCellClass, room, style }, index) => (
        <td
          key={column.id}
          {...cellRole}
          aria-colindex={index + 1}
          tabIndex={index === frame.activeColumn ? 0 : -1}
          className={column.fits?.(row, room) === true ? looseCellClass : cellClass}
          style={style}
        >
          {column.render(row, lively)}
        </td>
      ))}
    </tr>
  )
}
