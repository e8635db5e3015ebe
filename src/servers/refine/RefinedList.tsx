import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'

import type { Row } from '~/api/server'
import { isComplete } from '~/inventory/loaded'
import { useNow } from '~/lib/use-now'
import type { RowTone } from '~/table/row-frame'
import type { TableHandle } from '~/table/use-active-cell'

import { RowTools } from '../export/RowTools'
import { asksForFind } from '../find/find-keys'
import { useFind } from '../find/use-find'
import { describeRefinePlaceholder } from '../list/list-state'
import { ListFrame, type ListFrameProps } from '../list/ListFrame'
import type { Elsewhere } from '../paste/ElsewhereNote'
import type { OpenCell } from './CellMenu'
import { FacetPanel } from './FacetPanel'
import { NoRowMatches } from './NoRowMatches'
import { RefineBar } from './RefineBar'
import { useRefine } from './use-refine'

// What only a gesture brings comes with it.
const FindBar = lazy(async () => ({ default: (await import('../find/FindBar')).FindBar }))
const CellMenu = lazy(async () => ({ default: (await import('./CellMenu')).CellMenu }))

const noRows = [] as const

/** A list whose loaded rows are refined, sorted, counted and searched, without a request to the API. */
export function RefinedList({ elsewhere, ...frame }: ListFrameProps & { elsewhere: Elsewhere }) {
  const { list, columns } = frame
  const { loaded } = list
  const refined = useRefine(loaded, useNow())
  const { rows, sort } = refined
  const find = useFind(rows, refined.indexes)
  const table = useRef<TableHandle>(null)
  const [menu, setMenu] = useState<OpenCell | null>(null)

  const order = useMemo(
    () => sort.map(({ field, descending }) => ({ id: field, descending })),
    [sort],
  )
  const shownFound = find.found[find.at]
  const rowTone = useMemo(
    () =>
      (row: Row): RowTone =>
        row === shownFound ? 'found' : 'plain',
    [shownFound],
  )
  const partial = !isComplete(loaded)
  const searching = find.text !== null
  const openFind = find.open

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!asksForFind(event, searching)) return
      event.preventDefault()
      openFind()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [searching, openFind])

  function closeFind() {
    find.close()
    if (shownFound !== undefined) table.current?.focusRow(shownFound.id)
  }

  return (
    <ListFrame
      {...frame}
      table={table}
      shown={{
        rows,
        narrowed: refined.query.terms.length > 0,
        order,
        onOrder: refined.toggleSort,
        onCellMenu: (row, columnId, element) => {
          const text = columns.find((column) => column.id === columnId)?.text(row) ?? ''
          setMenu({ row, columnId, element, text })
        },
        rowTone,
        noMatch: <NoRowMatches refined={refined} loaded={loaded} />,
        bar: (
          <RefineBar
            refined={refined}
            elsewhere={elsewhere}
            placeholder={describeRefinePlaceholder(loaded)}
            partial={partial}
            tools={
              <RowTools
                label={frame.label}
                list={list}
                columns={columns}
                selected={noRows}
                refined={refined}
              />
            }
          />
        ),
        side: <FacetPanel refined={refined} partial={partial} />,
        over: (
          <Suspense>
            {menu !== null && (
              <CellMenu cell={menu} refined={refined} onClose={() => setMenu(null)} />
            )}
            {searching && (
              <FindBar
                find={find}
                onReveal={(found) => table.current?.revealRow(found)}
                onClose={closeFind}
              />
            )}
          </Suspense>
        ),
      }}
    />
  )
}
