import { lazy, type RefObject, Suspense, useState } from 'react'

import type { Row } from '~/api/server'
import type { GroupedLine } from '~/inventory/group-rows'
import type { Sequence } from '~/lib/sequence'
import type { TableColumn } from '~/table/table-column'
import type { TableHandle } from '~/table/use-active-cell'

import type { Copied } from '../copy/put-on-clipboard'
import { useCopyKey } from '../copy/use-copy-key'
import { RowDialog } from '../export/RowDialog'
import { HeaderTools } from '../layout/HeaderTools'
import type { Layout } from '../layout/layout'
import { CellMenu, type OpenCell } from '../refine/CellMenu'
import { CopyOutcome } from '../refine/CopyOutcome'
import { Outcome } from '../refine/Outcome'
import type { Refined, RefineTyping } from '../refine/refined'
import { nothingSelected, type RowSelection } from '../selection/selection'
import type { List } from './use-list'
import { useNamedRow } from './use-named-row'

// Comes with the first selected row. Menus do not wait for code: a person types on at once.
const SelectionBar = lazy(async () => ({
  default: (await import('../selection/SelectionBar')).SelectionBar,
}))

/** What comes with a gesture over the rows or beside them, and what is said aloud of them. */
export function ListLayers({
  label,
  list,
  table,
  lines,
  columns,
  layout,
  refined,
  typing,
  onNamed,
  menu,
  onMenuClosed,
  touchedGrid,
  selection,
  onSelection,
}: {
  label: string
  list: List
  table: RefObject<TableHandle | null>
  /** What the table shows. */
  lines: Sequence<GroupedLine>
  columns: readonly TableColumn<Row>[]
  layout: Layout
  refined: Refined
  typing: RefineTyping
  /** Brings the row with this id into view, out of a folded group as well. */
  onNamed: (id: string) => void
  /** The cell whose menu is open. */
  menu: OpenCell | null
  onMenuClosed: () => void
  /** The table whose headers are touched. */
  touchedGrid: HTMLElement | null
  selection: RowSelection
  onSelection: (selection: RowSelection) => void
}) {
  const [live, setLive] = useState<HTMLElement | null>(null)
  const [copied, setCopied] = useState<Copied | null>(null)
  const [copying, setCopying] = useState(false)
  useNamedRow(table, list, lines, onNamed)
  useCopyKey({
    lines,
    columns,
    selected: selection.ids.size > 0,
    onCopied: setCopied,
    onCopySelected: () => setCopying(true),
  })

  return (
    <>
      <Outcome
        refined={refined}
        columns={columns}
        settled={typing.settled}
        loading={list.loading}
        byItself={list.loaded.byItself}
      />
      <output ref={setLive} className="sr-only" />
      <CopyOutcome copied={copied} onDismiss={() => setCopied(null)} />
      {copying && (
        <RowDialog
          kind="copy"
          label={label}
          list={list}
          columns={columns}
          selection={selection}
          refined={refined}
          onClose={() => setCopying(false)}
        />
      )}
      {menu !== null && (
        <CellMenu cell={menu} refined={refined} onClose={onMenuClosed} onCopied={setCopied} />
      )}
      {touchedGrid !== null && <HeaderTools grid={touchedGrid} layout={layout} />}
      {selection !== nothingSelected && (
        <Suspense>
          <SelectionBar
            label={label}
            list={list}
            columns={columns}
            refined={refined}
            selection={selection}
            onChange={onSelection}
            live={live}
            // No row has this id: the cell that had the focus last gets it back.
            onLeave={() => table.current?.focusRow('')}
          />
        </Suspense>
      )}
    </>
  )
}
