import { memo, type ReactNode } from 'react'

import type { DrawnColumn } from './draw-columns'
import { cellRole } from './grid-roles'
import { rowAttributes, type RowFrame } from './row-frame'

interface BodyRowProps<Row> extends RowFrame {
  row: Row
  columns: readonly DrawnColumn<Row>[]
  /** The pointer is over the row, or the tab stop is in it. */
  lively: boolean
}

/** One row, at a fixed place. Drawn again only when one of its own values changes. */
export const BodyRow: <Row>(props: BodyRowProps<Row>) => ReactNode = memo(Body)

function Body<Row>({ row, columns, lively, ...frame }: BodyRowProps<Row>) {
  return (
    <tr {...rowAttributes(frame)}>
      {columns.map(({ column, at, cellClass, looseCellClass, room, style }) => (
        <td
          key={column.id}
          {...cellRole}
          aria-colindex={at + 1}
          tabIndex={at === frame.activeColumn ? 0 : -1}
          className={column.fits?.(row, room) === true ? looseCellClass : cellClass}
          style={style}
        >
          {column.render(row, lively)}
        </td>
      ))}
    </tr>
  )
}
