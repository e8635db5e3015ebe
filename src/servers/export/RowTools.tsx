import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react'

import type { Row } from '~/api/server'
import { printRefine } from '~/inventory/refine/print'
import { printSort } from '~/inventory/sort/sort-text'
import { isComplete } from '~/inventory/loaded'
import type { ExportColumn } from '~/inventory/export/file-format'
import { Button } from '~/ui/Button'

import type { List } from '../list/use-list'
import type { Refined } from '../refine/use-refine'
import { countSelected } from '../selection/row-selection'
import type { RowSelection } from '../selection/selection'
import { selectedRows } from '../selection/selected-rows'

// Dialogs come with the gesture that opens them.
const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog')).ExportDialog }))
const CopyDialog = lazy(async () => ({ default: (await import('../copy/CopyDialog')).CopyDialog }))

/** What takes rows out of the page: copying and exporting them. */
export function RowTools({
  label,
  list: { loaded, loading },
  columns,
  selection,
  refined,
  what,
}: {
  /** What the list is called: `Servers`. */
  label: string
  list: List
  /** The visible columns in their order. */
  columns: readonly ExportColumn<Row>[]
  selection: RowSelection
  refined: Refined
  /** Said after the verbs: what the tools are for, where that is not the list as it stands. */
  what?: ReactNode
}) {
  const [dialog, setDialog] = useState<'copy' | 'export' | null>(null)
  const close = () => setDialog(null)
  // Copied only for a dialog: typing must not pay for it.
  const open = dialog !== null
  const { rows: refinedRows, sort } = refined
  const rows = useMemo(() => (open ? [...refinedRows] : []), [open, refinedRows])
  const selected = useMemo(
    () => (open ? selectedRows(selection, loaded.rows, sort) : []),
    [open, selection, loaded.rows, sort],
  )
  const offer = loaded.rows.length === 0 ? { disabled: true, title: 'No rows are loaded' } : {}
  const shown = {
    list: label,
    columns,
    selected,
    hidden: selected.length - countSelected(selection, rows),
    refined: rows,
    narrowed: refined.query.terms.length > 0,
    sort: printSort(sort),
    onClose: close,
  }
  return (
    <>
      <Button look="quiet" {...offer} onClick={() => setDialog('copy')}>
        <span>Copy{what}</span>
      </Button>
      <Button look="quiet" {...offer} onClick={() => setDialog('export')}>
        <span>Export{what}</span>
      </Button>
      <Suspense>
        {dialog === 'copy' && (
          <CopyDialog {...shown} loaded={loaded.rows} partial={!isComplete(loaded)} />
        )}
        {dialog === 'export' && (
          <ExportDialog
            {...shown}
            loaded={loaded}
            loading={loading}
            refine={printRefine(refined.query)}
          />
        )}
      </Suspense>
    </>
  )
}
