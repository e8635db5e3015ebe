import { lazy, Suspense, useMemo, useState } from 'react'

import type { Row } from '~/api/server'
import { printRefine } from '~/inventory/refine/print'
import { printSort } from '~/inventory/sort/sort-text'
import { isComplete } from '~/inventory/loaded'
import type { ExportColumn } from '~/inventory/export/file-format'
import { Button } from '~/ui/Button'

import type { List } from '../list/use-list'
import type { Refined } from '../refine/use-refine'

// Dialogs come with the gesture that opens them.
const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog')).ExportDialog }))
const CopyDialog = lazy(async () => ({ default: (await import('../copy/CopyDialog')).CopyDialog }))

/** What takes rows out of the page: copying and exporting them. */
export function RowTools({
  label,
  list: { loaded, loading },
  columns,
  selected,
  refined,
}: {
  /** What the list is called: `Servers`. */
  label: string
  list: List
  /** The visible columns in their order. */
  columns: readonly ExportColumn<Row>[]
  /** In the order on the screen. */
  selected: readonly Row[]
  refined: Refined
}) {
  const [dialog, setDialog] = useState<'copy' | 'export' | null>(null)
  const close = () => setDialog(null)
  // Copied only for a dialog: typing must not pay for it.
  const open = dialog !== null
  const rows = useMemo(() => (open ? [...refined.rows] : []), [open, refined.rows])
  const shown = {
    list: label,
    columns,
    selected,
    refined: rows,
    narrowed: refined.query.terms.length > 0,
    sort: printSort(refined.sort),
    onClose: close,
  }
  return (
    <>
      <Button look="quiet" onClick={() => setDialog('copy')}>
        Copy
      </Button>
      <Button look="quiet" onClick={() => setDialog('export')}>
        Export
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
