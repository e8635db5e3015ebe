import { type ReactNode, useRef } from 'react'

import type { ApiError } from '~/api/error'
import type { Row } from '~/api/server'
import { isComplete } from '~/inventory/loaded'
import type { TableColumn } from '~/table/table-column'
import type { TableHandle } from '~/table/use-active-cell'
import { VirtualTable } from '~/table/VirtualTable'

import { DetailPanel } from '../detail/DetailPanel'
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
  const table = useRef<TableHandle>(null)
  const { id, select, clear } = useSelection()
  const none = loaded.rows.length === 0
  const selected = id === null ? undefined : loaded.rows.find((row) => row.id === id)

  function close() {
    clear()
    if (id !== null) table.current?.focusRow(id)
  }

  return (
    <>
      {!none && <LoadFailure list={list} explain={explain} />}
      <div className="flex min-h-48 flex-1">
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
              rows={loaded.rows}
              rowId={rowId}
              columns={columns}
              selectedId={id}
              onSelect={select}
              onDismiss={clear}
              rowCount={loaded.count ?? (isComplete(loaded) ? loaded.rows.length : null)}
              skeletonRows={loading ? (none ? firstSkeletonRows : moreSkeletonRows) : 0}
              rowNote={unreadableNote}
            />
          )}
        </div>
        {id !== null && <DetailPanel id={id} row={selected} loading={loading} onClose={close} />}
      </div>
      <ListStatus list={list} />
    </>
  )
}
