import { useQueryStates } from 'nuqs'
import { lazy, Suspense, useRef, useState } from 'react'

import type { TableHandle } from '~/table/use-active-cell'

import type { Elsewhere } from '../paste/ElsewhereNote'
import { layoutAddress, rowHeights } from '../layout/layout-address'
import { refineAddress } from '../refine/refine-address'
import { ListFrame, type ListFrameProps } from './ListFrame'

// Not part of the first load: rows stand first, then comes what refines them.
let isHere = false
const RefinedList = lazy(async () => {
  const { RefinedList } = await import('../refine/RefinedList')
  isHere = true
  return { default: RefinedList }
})

/** Holds its place without asking for anything: never ready. */
const NotYet = lazy(() => new Promise<never>(() => undefined))

const noRows = [] as const
const noColumns = [] as const
const shownBy = { ...refineAddress, ...layoutAddress }

/** A list of servers; plain until its first rows stand and the code that refines them is there. */
export function ListView({ elsewhere, ...frame }: ListFrameProps & { elsewhere: Elsewhere }) {
  const { loaded, loading } = frame.list
  const [begun, setBegun] = useState(isHere)
  const plain = useIsPlain()
  if (!begun && (!plain || loaded.rows.length > 0 || !loading)) setBegun(true)
  return (
    <Suspense fallback={<PlainList {...frame} />}>
      {begun ? <RefinedList elsewhere={elsewhere} {...frame} /> : <NotYet />}
    </Suspense>
  )
}

/** Whether the address asks for the rows as the API sends them, in the list's own columns. */
function useIsPlain(): boolean {
  const [{ q, sort, columns, group }] = useQueryStates(shownBy)
  return q === '' && sort.length === 0 && columns === null && group === null
}

/** The rows as the API sent them; none where the address asks to refine or to sort them, or for other columns. */
function PlainList(frame: ListFrameProps) {
  const table = useRef<TableHandle>(null)
  const plain = useIsPlain()
  const [{ columns, density }] = useQueryStates(layoutAddress)
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
        rowHeight: rowHeights[density],
        bar: <div className="h-11 shrink-0 border-b bg-surface" />,
        side: <div className="order-first w-60 shrink-0 border-r bg-surface max-lg:hidden" />,
      }}
    />
  )
}
