import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'

import type { ApiError } from '~/api/error'
import type { Row } from '~/api/server'
import { isComplete } from '~/inventory/loaded'
import { useNow } from '~/lib/use-now'
import type { TableColumn } from '~/table/table-column'
import type { TableHandle } from '~/table/use-active-cell'
import { VirtualTable } from '~/table/VirtualTable'
import { Button } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'

import { DetailPanel } from '../detail/DetailPanel'
import { FindBar } from '../find/FindBar'
import { asksForFind } from '../find/find-keys'
import { useFind } from '../find/use-find'
import type { Elsewhere } from '../paste/ElsewhereNote'
import { CellMenu, type OpenCell } from '../refine/CellMenu'
import { FacetPanel } from '../refine/FacetPanel'
import { RefineBar } from '../refine/RefineBar'
import { useRefine } from '../refine/use-refine'
import { describeRefinePlaceholder, formatCount } from './list-state'
import { ListStatus } from './ListStatus'
import { type ErrorExplanation, LoadFailure } from './LoadFailure'
import { unreadableNote } from './unreadable-note'
import type { List } from './use-list'
import { useSelection } from './use-selection'

/** Enough to fill a tall screen before the first page is there, and a hint of what is coming after it. */
const firstSkeletonRows = 40
const moreSkeletonRows = 3

const rowId = (row: Row) => row.id

/** A list of servers in all its states: loading, rows, none, partial, failed; refined, sorted, and one in detail. */
export function ListView({
  label,
  list,
  columns,
  elsewhere,
  explain,
  empty,
}: {
  label: string
  list: List
  columns: readonly TableColumn<Row>[]
  /** The other list of the project, for entries that are not found in this one. */
  elsewhere: Elsewhere
  /** What an error means for this list, where that is more than the error itself says. */
  explain?: (error: ApiError) => ErrorExplanation
  /** Stands in the place of rows when the complete list has none. */
  empty: ReactNode
}) {
  const { loaded, loading } = list
  const refined = useRefine(loaded, useNow())
  const { rows, sort } = refined
  const find = useFind(rows, refined.indexes)
  const table = useRef<TableHandle>(null)
  const { id, select, clear } = useSelection()
  const [menu, setMenu] = useState<OpenCell | null>(null)

  const order = useMemo(
    () => sort.map(({ field, descending }) => ({ id: field, descending })),
    [sort],
  )
  const shownFound = find.found[find.at]
  const rowTone = useMemo(
    () => (row: Row) => (row === shownFound ? 'found' : 'plain'),
    [shownFound],
  )

  const none = loaded.rows.length === 0
  const partial = !isComplete(loaded)
  const narrowed = refined.query.terms.length > 0
  const total = loaded.count ?? (partial ? null : loaded.rows.length)
  const selected = id === null ? undefined : loaded.rows.find((row) => row.id === id)
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

  function openMenu(row: Row, columnId: string, element: HTMLElement) {
    const text = columns.find((column) => column.id === columnId)?.text(row) ?? ''
    setMenu({ row, columnId, element, text })
  }

  function close() {
    clear()
    if (id !== null) table.current?.focusRow(id)
  }

  function closeFind() {
    find.close()
    if (shownFound !== undefined) table.current?.focusRow(shownFound.id)
  }

  return (
    <>
      <RefineBar
        refined={refined}
        elsewhere={elsewhere}
        placeholder={describeRefinePlaceholder(loaded)}
        partial={partial}
      />
      {!none && <LoadFailure list={list} explain={explain} />}
      <div className="flex min-h-48 flex-1">
        {!none && <FacetPanel refined={refined} partial={partial} />}
        <div className="relative flex min-w-0 flex-1 flex-col">
          {none && !loading ? (
            <div className="min-h-0 flex-1 overflow-y-auto bg-surface">
              <LoadFailure list={list} explain={explain} />
              {!partial && loaded.failures.length === 0 && empty}
            </div>
          ) : !none && rows.length === 0 ? (
            <div className="min-h-0 flex-1 overflow-y-auto bg-surface">
              <EmptyState
                title={partial ? 'No row loaded so far matches' : 'No loaded server matches'}
                action={<Button onClick={() => refined.setText('', true)}>Clear Refine</Button>}
              >
                <p>
                  The refine text leaves none of {formatCount(loaded.rows.length)} loaded servers:{' '}
                  <code className="font-mono text-small">{refined.text}</code>
                </p>
              </EmptyState>
            </div>
          ) : (
            <VirtualTable
              ref={table}
              label={label}
              rows={rows}
              rowId={rowId}
              columns={columns}
              selectedId={id}
              onSelect={select}
              onDismiss={clear}
              order={order}
              onOrder={refined.toggleSort}
              onCellMenu={openMenu}
              rowCount={narrowed ? rows.length : total}
              skeletonRows={loading ? (none ? firstSkeletonRows : moreSkeletonRows) : 0}
              rowNote={unreadableNote}
              rowTone={rowTone}
            />
          )}
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
        </div>
        {id !== null && <DetailPanel id={id} row={selected} loading={loading} onClose={close} />}
      </div>
      <ListStatus list={list} shown={narrowed ? rows.length : null} />
    </>
  )
}
