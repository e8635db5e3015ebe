import type { ComponentProps, RefObject } from 'react'

import type { TableHandle } from '~/table/use-active-cell'

import { FindBar } from './FindBar'
import type { Find } from './use-find'

/** Find, while it is asked for, beside the table whose rows it shows and which has the focus once it is closed. */
export function FindLayer({
  find,
  table,
  onFound,
  ...rows
}: Pick<ComponentProps<typeof FindBar>, 'refined' | 'columns' | 'partial'> & {
  find: Find
  table: RefObject<TableHandle | null>
  /** Brings the row with this id into view, out of a folded group as well. */
  onFound: (id: string) => void
}) {
  const { asked, shownId } = find
  if (asked === 0) return null
  return (
    <FindBar
      {...rows}
      asked={asked}
      shownId={shownId}
      onShow={(id) => {
        find.show(id)
        onFound(id)
      }}
      onClose={(column) => {
        find.close()
        // Where none is shown, no row has this id: the cell that had the focus last gets it back.
        table.current?.focusRow(shownId ?? '', column)
      }}
    />
  )
}
