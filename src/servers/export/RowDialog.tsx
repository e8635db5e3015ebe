import { lazy, useMemo } from 'react'

import type { Row } from '~/api/server'
import type { ExportColumn } from '~/inventory/export/file-format'
import { isComplete } from '~/inventory/loaded'
import { printRefine } from '~/inventory/refine/print'
import { printSort } from '~/inventory/sort/sort-text'
import { LateDialog } from '~/ui/LateDialog'

import type { List } from '../list/use-list'
import type { Refined } from '../refine/refined'
import { countSelected } from '../selection/row-selection'
import { selectedRows } from '../selection/selected-rows'
import type { RowSelection } from '../selection/selection'

// Dialogs come with the gesture that opens them.
const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog')).ExportDialog }))
const CopyDialog = lazy(async () => ({ default: (await import('../copy/CopyDialog')).CopyDialog }))

/** The rows that a {@link RowDialog} can take, and what becomes of them. */
export interface RowDialogProps {
  readonly kind: 'copy' | 'export'
  /** What the list is called: `Servers`. */
  readonly label: string
  readonly list: List
  /** The visible columns in their order. */
  readonly columns: readonly ExportColumn<Row>[]
  readonly selection: RowSelection
  readonly refined: Refined
  readonly onClose: () => void
}

/** The dialog that copies or exports rows. It gathers them, so that only an open one costs anything. */
export function RowDialog({
  kind,
  label,
  list: { loaded, loading },
  columns,
  selection,
  refined,
  onClose,
}: RowDialogProps) {
  const { query, sort, groupedBy } = refined
  const rows = useMemo(() => [...refined.rows], [refined.rows])
  const selected = useMemo(() => selectedRows(selection, refined), [selection, refined])
  const shown = {
    list: label,
    columns,
    selected,
    hidden: selected.length - countSelected(selection, rows),
    refined: rows,
    narrowed: query.terms.length > 0,
    sort: printSort(
      groupedBy === null
        ? sort
        : [groupedBy, ...sort.filter(({ field }) => field !== groupedBy.field)],
    ),
    onClose,
  }
  return (
    <LateDialog>
      {kind === 'copy' ? (
        <CopyDialog
          {...shown}
          loaded={loaded.rows}
          several={loaded.projects.length > 0}
          partial={!isComplete(loaded)}
        />
      ) : (
        <ExportDialog {...shown} loaded={loaded} loading={loading} refine={printRefine(query)} />
      )}
    </LateDialog>
  )
}
