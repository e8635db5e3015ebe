import { type ReactNode, useMemo, useRef } from 'react'

import type { ApiError } from '~/api/error'
import type { Row } from '~/api/server'
import { isComplete } from '~/inventory/loaded'
import { useNow } from '~/lib/use-now'
import type { TableColumn } from '~/table/table-column'
import type { TableHandle } from '~/table/use-active-cell'
import { VirtualTable } from '~/table/VirtualTable'

import { DetailPanel } from '../detail/DetailPanel'
import { FacetPanel } from '../refine/FacetPanel'
import { RefineField } from '../refine/RefineField'
import { useRefine } from '../refine/use-refine'
import { describeRefinePlaceholder } from './list-state'
import { ListStatus } from './ListStatus'
import { type ErrorExplanation, LoadFailure } from './LoadFailure'
import { unreadableNote } from './unreadable-note'
import type { List } from './use-list'
import { useSelection } from './use-selection'

/** Enough to fill a tall screen before the first page is there, and a hint of what is coming after it. */
const firstSkeletonRows = 40
const moreSkeletonRows = 3

const rowId = (row: Row) => row.id

/** A list of servers in all its states: loading, rows, none, partial, failed; and the detail of the selected one. */
export function ListView({
  label,
  list,
  columns,
  explain,
  empty,
}: {
  label: string
  list: List
  columns: readonly TableColumn<Row>[]
  /** What an error means for this list, where that is more than the error itself says. */
  explain?: (error: ApiError) => ErrorExplanation
  /** Stands in the place of rows when the complete list has none. */
  empty: ReactNode
}) {
  const { loaded, loading } = list
  const refined = useRefine(loaded.rows, useNow())
  const table = useRef<TableHandle>(null)
  const { id, select, clear } = useSelection()
  const none = loaded.rows.length === 0
  const selected = id === null ? undefined : loaded.rows.find((row) => row.id === id)

  const order = useMemo(
    () => refined.sort.map(({ field, descending }) => ({ id: field, descending })),
    [refined.sort],
  )
  const narrowed = refined.query.terms.length > 0
  const known = loaded.count ?? (isComplete(loaded) ? loaded.rows.length : null)
  const rowCount = narrowed ? refined.rows.length : known

  function close() {
    clear()
    if (id !== null) table.current?.focusRow(id)
  }

  return (
    <>
      <search
        aria-label="Refine"
        className="flex h-11 shrink-0 items-center gap-2 border-b bg-surface px-3"
      >
        <span
          className="text-small font-semibold text-muted"
          title="This works on the loaded rows and asks nothing of the API"
        >
          Here
        </span>
        <RefineField refined={refined} placeholder={describeRefinePlaceholder(loaded)} />
      </search>
      {!none && <LoadFailure list={list} explain={explain} />}
      <div className="flex min-h-48 flex-1">
        {!none && <FacetPanel refined={refined} partial={!isComplete(loaded)} />}
        <div className="flex min-w-0 flex-1 flex-col">
          {none && !loading ? (
            <div className="min-h-0 flex-1 overflow-y-auto bg-surface">
              <LoadFailure list={list} explain={explain} />
              {isComplete(loaded) && loaded.failures.length === 0 && empty}
            </div>
          ) : (
            <VirtualTable
              ref={table}
              label={label}
              rows={refined.rows}
              order={order}
              onOrder={refined.toggleSort}
              rowId={rowId}
              columns={columns}
              selectedId={id}
              onSelect={select}
              onDismiss={clear}
              rowCount={rowCount}
              skeletonRows={loading ? (none ? firstSkeletonRows : moreSkeletonRows) : 0}
              rowNote={unreadableNote}
            />
          )}
        </div>
        {id !== null && <DetailPanel id={id} row={selected} loading={loading} onClose={close} />}
      </div>
      <ListStatus list={list} shown={narrowed ? refined.rows.length : null} />
    </>
  )
}
