import { hashKey } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

import type { Project } from '~/api/project'
import type { GroupedLine } from '~/inventory/group-rows'
import { isComplete } from '~/inventory/loaded'
import { placeOf } from '~/lib/sequence'
import type { RowTone } from '~/table/row-frame'
import type { TableHandle } from '~/table/use-active-cell'

import { useFind } from '../find/use-find'
import { headerTouch } from '../layout/header-touch'
import { rowHeights } from '../layout/layout-address'
import { useClock } from '../layout/use-clock'
import { useLayout } from '../layout/use-layout'
import type { OpenCell } from '../refine/CellMenu'
import { useGroups } from '../refine/use-groups'
import { useRefine } from '../refine/use-refine'
import { useRefining } from '../refine/use-refining'
import { useRowSelection } from '../selection/use-row-selection'
import { ListFrame, type ListFrameProps } from './ListFrame'
import { describeRefinePlaceholder } from './list-state'
import { unreadableNote } from './unreadable-note'

const noRows = [] as const
const noSort = [] as const

/**
 * A list of the servers of some projects, whose loaded rows are refined, sorted, counted and searched without a request
 * to the API. The first rows stand as the API sent them, before the code that refines them is fetched.
 */
export function ListView({
  projects,
  ...frame
}: ListFrameProps & { projects: readonly Project[] }) {
  const { elsewhere } = frame
  const clock = useClock()
  const rowsStand = frame.list.loaded.rows.length > 0 || !frame.list.loading
  const [asked, setAsked] = useState(rowsStand)
  const refining = useRefining(asked)
  const layout = useLayout(refining, frame.columns, clock)
  const { columns } = layout
  const { loaded, refined, typing, sort, toggleSort, plain } = useRefine(
    refining,
    hashKey(frame.list.parts.map(({ queryKey }) => queryKey)),
    frame.list.loaded,
    clock.now,
    frame.columns,
  )
  const list = refining?.asShown(frame.list, loaded) ?? frame.list
  const asSent = plain && layout.group === null && !layout.changed
  if (!asked && (rowsStand || !asSent)) setAsked(true)

  // The rows come first; what is counted about them follows in the next frame.
  const counted = useDeferredValue(refined)
  const groups = useGroups(refining, {
    refined,
    plain: asSent ? loaded.rows : noRows,
    group: layout.group,
  })
  const find = useFind()
  const table = useRef<TableHandle>(null)
  const { selection, change, rowPicked, gestures } = useRowSelection(
    `${projects.map(({ id }) => id).join(' ')} ${frame.label}`,
    refining,
    list,
    {
      lines: groups.lines,
      rows: groups.rows,
      refined: refined?.rows ?? groups.rows,
      focusRow: (id) => table.current?.focusRow(id),
    },
  )
  const [touchedGrid, setTouchedGrid] = useState<HTMLElement | null>(null)
  const [menu, setMenu] = useState<OpenCell | null>(null)
  const order = useMemo(
    () => sort.map(({ field, descending }) => ({ id: field, descending })),
    [sort],
  )
  const { shownId } = find
  const rowTone = useMemo(() => toneOf(shownId), [shownId])
  const partial = !isComplete(loaded)

  function reveal(id: string) {
    // A row that is found may be in a group that is folded.
    if (placeOf(groups.rows, (row) => row.id === id) === -1) flushSync(groups.unfoldAll)
    table.current?.revealRow(id)
  }

  return (
    <ListFrame
      {...frame}
      list={list}
      columns={columns}
      table={table}
      refining={refining}
      shown={{
        lines: groups.lines,
        rows: groups.rows,
        matching: refined?.rows.length ?? groups.rows.length,
        onFold: groups.toggle,
        narrowed: refined !== null && refined.query.terms.length > 0,
        order,
        sortedBy: refined?.sort ?? noSort,
        onOrder: toggleSort,
        onCellMenu: (row, columnId, element) => {
          const text = columns.find((column) => column.id === columnId)?.text(row) ?? ''
          setMenu({ row, columnId, element, text })
        },
        rowNote:
          (projects.length > 1 ? refining?.lineNoteOfProjects : refining?.lineNote) ??
          unreadableNote,
        onUnreadable:
          refining === null || refined === null
            ? undefined
            : () => refined.setQuery(refining.parseRefine('is:unreadable').query),
        rowTone,
        rowPicked,
        gestures: { ...gestures, ...headerTouch(setTouchedGrid) },
        rowHeight: rowHeights[layout.density],
        // Rows that wait for the code that sorts them are on their way: the table stands, and holds their places.
        noMatch:
          refining === null || refined === null ? undefined : (
            <refining.NoRowMatches refined={refined} loaded={loaded} elsewhere={elsewhere} />
          ),
        bar:
          refining === null || refined === null ? (
            <div className="h-11 shrink-0 border-b bg-surface" />
          ) : (
            <refining.RefineBar
              refined={refined}
              typing={typing}
              layout={layout}
              elsewhere={elsewhere}
              placeholder={describeRefinePlaceholder(loaded)}
              loaded={loaded}
              onFind={find.ask}
              onSelection={change}
              tools={
                <refining.RowTools
                  label={frame.label}
                  list={list}
                  columns={columns}
                  selection={selection}
                  refined={groups.refined ?? refined}
                />
              }
            />
          ),
        side:
          refining === null || counted === null || loaded.rows.length === 0 ? (
            <div className="order-first w-60 shrink-0 border-r bg-surface max-lg:hidden" />
          ) : (
            <refining.FacetPanel
              refined={counted}
              partial={partial}
              fields={refining.facetFieldsOf(loaded.projects)}
            />
          ),
        above: refining !== null && refined !== null && (
          <refining.FindLayer
            find={find}
            table={table}
            refined={groups.refined ?? refined}
            columns={columns}
            partial={partial}
            onFound={reveal}
          />
        ),
        over: refining !== null && refined !== null && (
          <refining.ListLayers
            label={frame.label}
            list={list}
            table={table}
            lines={groups.lines}
            columns={columns}
            layout={layout}
            refined={groups.refined ?? refined}
            typing={typing}
            onNamed={reveal}
            menu={menu}
            onMenuClosed={() => setMenu(null)}
            touchedGrid={touchedGrid}
            selection={selection}
            onSelection={change}
          />
        ),
      }}
    />
  )
}

/** Made out here, it keeps nothing of the list alive that stood when a row was found. */
function toneOf(foundId: string | null) {
  return (line: GroupedLine): RowTone =>
    line.kind !== 'group' && line.id === foundId ? 'found' : 'plain'
}
