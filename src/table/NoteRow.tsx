import type { ReactNode } from 'react'

import { cellRole } from './grid-roles'
import { rowAttributes, type RowFrame } from './row-frame'

interface NoteRowProps extends RowFrame {
  note: ReactNode
  /** The rows that it heads are shown; undefined where it heads none. */
  expanded: boolean | undefined
  columnCount: number
}

/** A row with one cell from edge to edge, for what does not fit into columns. Stays in view when scrolled sideways. */
export function NoteRow({ note, expanded, columnCount, ...frame }: NoteRowProps) {
  return (
    <tr {...rowAttributes(frame)}>
      <td
        {...cellRole}
        aria-colindex={1}
        aria-colspan={columnCount}
        aria-expanded={expanded}
        tabIndex={frame.activeColumn === -1 ? -1 : 0}
        className="sticky left-0 col-span-full w-[100cqw] overflow-clip text-ellipsis whitespace-nowrap content-center px-2 -outline-offset-2 row-box"
      >
        {note}
      </td>
    </tr>
  )
}
