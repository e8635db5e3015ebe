import { lazy, useDeferredValue, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'

import type { Row } from '~/api/server'
import type { ExportColumn } from '~/inventory/export/file-format'
import { isComplete } from '~/inventory/loaded'
import { t } from '~/lib/language/translate'
import { Button } from '~/ui/Button'
import { IconButton } from '~/ui/IconButton'
import { LateDialog } from '~/ui/LateDialog'

import { RowTools } from '../export/RowTools'
import type { List } from '../list/use-list'
import type { Refined } from '../refine/refined'
import { describeOffers, describeSelection, refuseCompare } from './describe-selection'
import { clearSelection, countSelected, selectRows } from './row-selection'
import type { RowSelection } from './selection'
import { selectedRows } from './selected-rows'

const CompareDialog = lazy(async () => ({
  default: (await import('../compare/CompareDialog')).CompareDialog,
}))

/** The strip below the rows while some are selected: how many out of which, how to have all, what to do with them. */
export function SelectionBar({
  label,
  list,
  columns,
  refined,
  selection,
  onChange,
  onLeave,
  live,
}: {
  /** What the list is called: `Servers`. */
  label: string
  list: List
  /** The visible columns in their order. */
  columns: readonly ExportColumn<Row>[]
  refined: Refined
  selection: RowSelection
  onChange: (selection: RowSelection) => void
  /** The focus has to go back to the table. */
  onLeave: () => void
  /** What is said aloud comes into this region, which was there before the bar. */
  live: HTMLElement | null
}) {
  const { loaded } = list
  const [compared, setCompared] = useState<readonly Row[] | null>(null)
  // Counted after the rows stand: typing in the refine field does not wait for it.
  const counted = useDeferredValue(refined.rows)
  const shown = useMemo(() => countSelected(selection, counted), [selection, counted])
  const scope = {
    selected: selection.ids.size,
    shown,
    refined: counted.length,
    loaded: loaded.rows.length,
    vanished: selection.vanished.size,
    partial: !isComplete(loaded),
  }
  const text = describeSelection(scope)
  const refusal = refuseCompare(scope.selected)

  function clear() {
    onChange(clearSelection())
    onLeave()
  }

  const said = live === null ? null : createPortal(text, live)
  if (scope.selected + scope.vanished === 0) return said

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of its controls
    <section
      aria-label={t('Selection')}
      className="@container relative z-4 flex min-h-9 shrink-0 flex-wrap items-center gap-x-2 border-t bg-note-ground py-0.5 pr-7.5 pl-3 text-table tabular-nums"
      onKeyDown={({ key, target }) => {
        // Dialogs keep their keys.
        const own = target instanceof Element && target.closest('dialog') === null
        if (key === 'Escape' && own) clear()
      }}
    >
      {said}
      <span className="font-medium">{text}</span>
      {describeOffers(scope).map((offer) => (
        <Button
          key={offer.of}
          look="link"
          onClick={() =>
            onChange(selectRows(selection, offer.of === 'refined' ? refined.rows : loaded.rows))
          }
        >
          {offer.label}
        </Button>
      ))}
      {/* They go to a second line together. */}
      <div className="ml-auto flex flex-wrap items-center justify-end">
        <Button
          look="quiet"
          disabled={refusal !== null}
          onClick={() => setCompared(selectedRows(selection, refined))}
        >
          {refusal ?? t('Compare')}
        </Button>
        <RowTools
          label={label}
          list={list}
          columns={columns}
          selection={selection}
          refined={refined}
          what={<span className="@max-[480px]:sr-only">{t('selected')}</span>}
        />
      </div>
      <IconButton
        icon="close"
        label={t('Clear the selection (Escape)')}
        className="absolute top-[5.5px] right-1.5"
        onClick={clear}
      />
      {compared !== null && (
        <LateDialog>
          <CompareDialog rows={compared} onClose={() => setCompared(null)} />
        </LateDialog>
      )}
    </section>
  )
}
