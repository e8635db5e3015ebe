import { useQueryStates } from 'nuqs'
import { lazy, Suspense, useRef } from 'react'

import { isColumnId } from '~/inventory/columns/column-id'
import { toggleSort } from '~/inventory/sort/sort-text'
import type { TableHandle } from '~/table/use-active-cell'

import type { Elsewhere } from '../paste/ElsewhereNote'
import { layoutAddress, rowHeights } from '../layout/layout-address'
import { refineAddress } from '../refine/refine-address'
import { ListFrame, type ListFrameProps } from './ListFrame'

// The first rows do not wait for what refines them; it is fetched while they are.
const RefinedList = lazy(async () => ({
  default: (await import('../refine/RefinedList')).RefinedList,
}))

const noRows = [] as const
const noColumns = [] as const
const shownBy = { ...refineAddress, ...layoutAddress }

/** A list of servers; plain until the code that refines it is there. */
export function ListView({ elsewhere, ...frame }: ListFrameProps & { elsewhere: Elsewhere }) {
  return (
    <Suspense fallback={<PlainList {...frame} />}>
      <RefinedList elsewhere={elsewhere} {...frame} />
    </Suspense>
  )
}

/** The rows as the API sent them; none where the address asks to refine or to sort them, or for other columns. */
function PlainList(frame: ListFrameProps) {
  const table = useRef<TableHandle>(null)
  const [{ q, sort, columns, density, group }, setAddress] = useQueryStates(shownBy)
  const plain = q === '' && sort.length === 0 && columns === null && group === null
  const rows = plain ? frame.list.loaded.rows : noRows
  return (
    <ListFrame
      {...frame}
      columns={columns === null ? frame.columns : noColumns}
      table={table}
      shown={{
        lines: rows,
        rows,
        matching: rows.length,
        narrowed: false,
        // The address keeps what was asked for until there is code that does it.
        onOrder: (columnId, more) => {
          if (!isColumnId(columnId)) return
          void setAddress({ sort: [...toggleSort(sort, columnId, more)] }, { history: 'push' })
        },
        rowHeight: rowHeights[density],
        bar: <div className="h-11 shrink-0 border-b bg-surface" />,
        side: <div className="order-first w-60 shrink-0 border-r bg-surface max-lg:hidden" />,
      }}
    />
  )
}
