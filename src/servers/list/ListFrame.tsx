import {
  type DOMAttributes,
  lazy,
  type ReactNode,
  type Ref,
  Suspense,
  useMemo,
  useState,
} from 'react'

import type { Row, Server } from '~/api/server'
import type { GroupedLine } from '~/inventory/group-rows'
import { isComplete, isReadToEnd, type Loaded } from '~/inventory/loaded'
import type { SortColumn } from '~/inventory/sort/sort-rows'
import { type Label, t } from '~/lib/language/translate'
import type { Sequence } from '~/lib/sequence'
import type { RowTone } from '~/table/row-frame'
import type { ColumnOrder, TableColumn } from '~/table/table-column'
import type { TableHandle } from '~/table/use-active-cell'
import { VirtualTable } from '~/table/VirtualTable'

import type { Elsewhere } from './elsewhere'
import type { Refining } from '../refine/refining'
import { ListStatus } from './ListStatus'
import { type Explain, explainError } from './explain-error'
import { LoadFailure } from './LoadFailure'
import type { List } from './use-list'
import { useSelection } from './use-selection'

// What only a gesture brings is not part of the first load.
const DetailPanel = lazy(async () => ({
  default: (await import('../detail/DetailPanel')).DetailPanel,
}))

/** Enough to fill a tall screen before the first page is there, and a hint of what is coming after it. */
const firstSkeletonRows = 40
const moreSkeletonRows = 3

/** Set before the id of a group, so that it is no server's. */
const groupPrefix = 'group '

function lineId(line: GroupedLine): string {
  return line.kind === 'group' ? `${groupPrefix}${line.id}` : line.id
}

function isUnfolded(line: GroupedLine): boolean | undefined {
  return line.kind === 'group' ? !line.folded : undefined
}

/** The rows to show, and everything that comes with refining them. */
export interface ShownRows {
  /** What the table shows: rows, and headers of groups where rows are grouped. */
  readonly lines: Sequence<GroupedLine>
  /** The rows among the lines, through which the detail walks. */
  readonly rows: Sequence<Row>
  /** Rows that the query leaves, those in folded groups among them. */
  readonly matching: number
  readonly onFold?: (groupId: string) => void
  /** The query leaves out some of the loaded rows. */
  readonly narrowed: boolean
  /** The order that is asked for, which the headers show. */
  readonly order?: readonly ColumnOrder[]
  /** The order in which the rows stand. */
  readonly sortedBy: readonly SortColumn[]
  readonly onOrder?: (columnId: string, more: boolean) => void
  readonly onCellMenu?: (row: Row, columnId: string, cell: HTMLElement) => void
  /** What takes a whole line in place of its cells; null for an ordinary row. */
  readonly rowNote: (line: GroupedLine) => ReactNode
  /** Refines to the rows that could not be read. */
  readonly onUnreadable?: (() => void) | undefined
  readonly rowTone?: (line: GroupedLine) => RowTone
  readonly rowPicked?: (line: GroupedLine) => boolean | undefined
  /** Hears what is done with the table before the table does. */
  readonly gestures?: DOMAttributes<HTMLElement>
  /** Pixels. */
  readonly rowHeight: number
  /** Stands in the place of the table when the query leaves no row. */
  readonly noMatch?: ReactNode
  /** The bar over the table. */
  readonly bar: ReactNode
  /** What stands beside the table. */
  readonly side?: ReactNode
  /** What stands between the bar and the table. */
  readonly above?: ReactNode
  /** What floats over it. */
  readonly over?: ReactNode
}

/** What both lists of a project have in common. */
export interface ListFrameProps {
  readonly label: Label
  readonly list: List
  readonly columns: readonly TableColumn<Row>[]
  /** What this list works out of a server, for the detail. */
  readonly renderFacts?: ((server: Server) => ReactNode) | undefined
  /** What an error means for this list, where that is more than the error itself says. */
  readonly explain?: Explain | undefined
  /** Stands in the place of rows when the complete list has none. */
  readonly empty: ReactNode
  /** The other list of the projects. */
  readonly elsewhere: Elsewhere
}

/** A list of servers in all its states: loading, rows, none, partial, failed; and the detail of the selected one. */
export function ListFrame({
  label,
  list,
  columns,
  renderFacts,
  explain = explainError,
  empty,
  elsewhere,
  refining,
  shown,
  table,
}: ListFrameProps & {
  refining: Refining | null
  shown: ShownRows
  table: Ref<TableHandle> & { current: TableHandle | null }
}) {
  const { loaded, loading, parts } = list
  const several = loaded.projects.length > 0
  const {
    lines,
    rows,
    matching,
    narrowed,
    noMatch,
    bar,
    side,
    above,
    over,
    onFold,
    onCellMenu,
    gestures,
    onUnreadable,
    sortedBy,
    ...tableProps
  } = shown
  const grouped = lines !== rows
  const [projectsOpen, setProjectsOpen] = useState(false)
  const { id, select, clear } = useSelection()
  const none = loaded.rows.length === 0
  const total = isReadToEnd(loaded) ? loaded.rows.length : loaded.count
  const selected = useMemo(
    () => (id === null ? undefined : loaded.rows.find((row) => row.id === id)),
    [id, loaded.rows],
  )

  function open(id: string) {
    if (id.startsWith(groupPrefix)) onFold?.(id.slice(groupPrefix.length))
    else select(id)
  }

  function close() {
    clear()
    if (id !== null) table.current?.focusRow(id)
  }

  return (
    <>
      {bar}
      {several
        ? refining !== null && (
            <refining.ProjectsFailure
              parts={parts}
              explain={explain}
              onOpen={() => setProjectsOpen(true)}
            />
          )
        : !none && <LoadFailure list={list} explain={explain} />}
      <div className="flex min-h-48 flex-1">
        <div className="relative flex min-w-0 flex-1 flex-col" {...gestures}>
          {above}
          {none && !loading ? (
            <div className="min-h-0 flex-1 overflow-y-auto bg-surface">
              {!several && <LoadFailure list={list} explain={explain} />}
              {(several || loaded.failures.length === 0) &&
                (allThatAnswered(loaded)
                  ? empty
                  : refining !== null && <refining.NoRowCame loaded={loaded} />)}
            </div>
          ) : !none && matching === 0 && noMatch !== undefined ? (
            <div className="min-h-0 flex-1 overflow-y-auto bg-surface">{noMatch}</div>
          ) : (
            <VirtualTable
              ref={table}
              label={t(label)}
              rows={lines}
              basis={loaded.rows}
              rowId={lineId}
              rowExpanded={isUnfolded}
              columns={columns}
              selectedId={id}
              onSelect={open}
              onDismiss={clear}
              rowCount={grouped ? lines.length : narrowed ? matching : total}
              skeletonRows={lines.length === 0 ? firstSkeletonRows : loading ? moreSkeletonRows : 0}
              onCellMenu={(line, columnId, cell) => {
                if (line.kind !== 'group') onCellMenu?.(line, columnId, cell)
              }}
              {...tableProps}
            />
          )}
          {over}
        </div>
        {id !== null && (
          <Suspense
            fallback={
              <aside className="w-[clamp(440px,34vw,520px)] max-w-[60vw] shrink-0 border-l bg-surface" />
            }
          >
            <DetailPanel
              id={id}
              row={selected}
              rows={rows}
              list={list}
              renderFacts={renderFacts}
              elsewhere={elsewhere}
              table={table}
              onSelect={select}
              onClose={close}
            />
          </Suspense>
        )}
        {/* Last in the order of Tab: rows and detail must not be a hundred stops away. */}
        {(!none || loading) && side}
      </div>
      <ListStatus
        label={label}
        list={list}
        refining={refining}
        shown={narrowed ? matching : null}
        sorted={grouped || sortedBy.length > 0}
        order={sortedBy}
        columns={columns}
        onProjects={() => setProjectsOpen(true)}
        onUnreadable={onUnreadable ?? null}
      />
      {projectsOpen && refining !== null && (
        <refining.ProjectsDialog
          list={list}
          explain={explain}
          onClose={() => setProjectsOpen(false)}
        />
      )}
    </>
  )
}

/** Whether the rows are all that there are, of several projects in those that answered. */
function allThatAnswered(loaded: Loaded): boolean {
  const { projects } = loaded
  if (projects.length === 0) return isComplete(loaded)
  const answered = projects.filter((one) => one.loaded.failures.length === 0)
  return answered.length > 0 && answered.every((one) => isComplete(one.loaded))
}
