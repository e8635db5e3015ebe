import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

import type { GroupedLine } from '~/inventory/group-rows'
import { isComplete } from '~/inventory/loaded'
import { placeOf } from '~/lib/sequence'
import { useNow } from '~/lib/use-now'
import type { RowTone } from '~/table/row-frame'
import type { TableHandle } from '~/table/use-active-cell'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'

import { RowTools } from '../export/RowTools'
import { asksForFind } from '../find/find-keys'
import { useFind } from '../find/use-find'
import { headerTouch } from '../layout/header-touch'
import { rowHeights } from '../layout/layout-address'
import { useLayout } from '../layout/use-layout'
import { describeRefinePlaceholder } from '../list/list-state'
import { ListFrame, type ListFrameProps } from '../list/ListFrame'
import type { Elsewhere } from '../paste/ElsewhereNote'
import type { OpenCell } from './CellMenu'
import { FacetPanel } from './FacetPanel'
import { describeOutcome } from './describe-outcome'
import { NoRowMatches } from './NoRowMatches'
import { RefineBar } from './RefineBar'
import { nothingSelected } from '../selection/row-selection'
import { useRowSelection } from '../selection/use-row-selection'
import { useGroups } from './use-groups'
import { useRefine } from './use-refine'

// What only a gesture brings comes with it.
const FindBar = lazy(async () => ({ default: (await import('../find/FindBar')).FindBar }))
const CellMenu = lazy(async () => ({ default: (await import('./CellMenu')).CellMenu }))
const HeaderTools = lazy(async () => ({
  default: (await import('../layout/HeaderTools')).HeaderTools,
}))
const SelectionBar = lazy(async () => ({
  default: (await import('../selection/SelectionBar')).SelectionBar,
}))

/** A list whose loaded rows are refined, sorted, counted and searched, without a request to the API. */
export function RefinedList({ elsewhere, ...frame }: ListFrameProps & { elsewhere: Elsewhere }) {
  const { list } = frame
  const now = useNow()
  const layout = useLayout(frame.columns, now)
  const { columns } = layout
  const { loaded } = list
  const { refined, typing } = useRefine(loaded, now)
  // The rows come first; what is counted about them follows in the next frame.
  const counted = useDeferredValue(refined)
  const { rows, sort } = refined
  const groups = useGroups(refined, layout.group)
  const find = useFind(rows, refined.indexes)
  const table = useRef<TableHandle>(null)
  const { selection, change, rowPicked, gestures } = useRowSelection(list, {
    lines: groups.lines,
    rows: groups.rows,
    refined: rows,
    focusRow: (id) => table.current?.focusRow(id),
  })
  const [touchedGrid, setTouchedGrid] = useState<HTMLElement | null>(null)
  const [live, setLive] = useState<HTMLElement | null>(null)
  const [menu, setMenu] = useState<OpenCell | null>(null)
  const [refused, setRefused] = useState(false)
  // Said once typing pauses, not for every key.
  const outcome = describeOutcome(refined, columns)
  const [said, setSaid] = useState('')
  if (typing.settled && said !== outcome) setSaid(outcome)

  const order = useMemo(
    () => sort.map(({ field, descending }) => ({ id: field, descending })),
    [sort],
  )
  const shownFound = find.found[find.at]
  const rowTone = useMemo(
    () =>
      (row: GroupedLine): RowTone =>
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

  function reveal(id: string) {
    // A row that is found may be in a group that is folded.
    if (placeOf(groups.rows, (row) => row.id === id) === -1) flushSync(groups.unfoldAll)
    table.current?.revealRow(id)
  }

  function closeFind() {
    find.close()
    if (shownFound !== undefined) table.current?.focusRow(shownFound.id)
  }

  return (
    <ListFrame
      {...frame}
      columns={columns}
      table={table}
      shown={{
        lines: groups.lines,
        rows: groups.rows,
        matching: rows.length,
        onFold: groups.toggle,
        narrowed: refined.query.terms.length > 0,
        order,
        onOrder: refined.toggleSort,
        onCellMenu: (row, columnId, element) => {
          const text = columns.find((column) => column.id === columnId)?.text(row) ?? ''
          setMenu({ row, columnId, element, text })
        },
        rowTone,
        rowPicked,
        gestures: { ...gestures, ...headerTouch(setTouchedGrid) },
        rowHeight: rowHeights[layout.density],
        noMatch: <NoRowMatches refined={refined} loaded={loaded} />,
        bar: (
          <RefineBar
            refined={refined}
            typing={typing}
            layout={layout}
            elsewhere={elsewhere}
            placeholder={describeRefinePlaceholder(loaded)}
            partial={partial}
            tools={
              <RowTools
                label={frame.label}
                list={list}
                columns={columns}
                selection={selection}
                refined={refined}
              />
            }
          />
        ),
        side: <FacetPanel refined={counted} partial={partial} />,
        over: (
          <Suspense>
            <output className="sr-only">{said}</output>
            <output ref={setLive} className="sr-only" />
            {refused && (
              <div className="absolute inset-x-0 bottom-0 z-3">
                <Notice
                  tone="failed"
                  title="The browser refused to copy."
                  actions={<Button onClick={() => setRefused(false)}>Dismiss</Button>}
                >
                  Allow this page to use the clipboard, then copy again.
                </Notice>
              </div>
            )}
            {menu !== null && (
              <CellMenu
                cell={menu}
                refined={refined}
                onClose={() => setMenu(null)}
                onRefused={() => setRefused(true)}
              />
            )}
            {touchedGrid !== null && (
              <Suspense>
                <HeaderTools grid={touchedGrid} layout={layout} />
              </Suspense>
            )}
            {selection !== nothingSelected && (
              <Suspense>
                <SelectionBar
                  label={frame.label}
                  list={list}
                  columns={columns}
                  refined={refined}
                  selection={selection}
                  onChange={change}
                  live={live}
                  onLeave={() => table.current?.focusRow('')}
                />
              </Suspense>
            )}
            {searching && <FindBar find={find} onReveal={reveal} onClose={closeFind} />}
          </Suspense>
        ),
      }}
    />
  )
}
