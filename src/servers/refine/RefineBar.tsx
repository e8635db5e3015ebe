import { lazy, type ReactNode, useState } from 'react'

import { isComplete, type Loaded } from '~/inventory/loaded'
import { t } from '~/lib/language/translate'
import { Button } from '~/ui/Button'
import { LateDialog } from '~/ui/LateDialog'
import { Panel } from '~/ui/Panel'

import type { Elsewhere } from '../list/elsewhere'
import type { Layout } from '../layout/layout'
import type { RowSelection } from '../selection/selection'
import { facetFieldsOf } from './facet-fields'
import { FacetsButton } from './FacetsButton'
import { RawNote } from './RawNote'
import { RefineField } from './RefineField'
import type { Refined, RefineTyping } from './refined'
import { VainNote } from './VainNote'

// Dialogs are not part of the first load.
const PasteList = lazy(async () => ({ default: (await import('../paste/PasteList')).PasteList }))
const ColumnsMenu = lazy(async () => ({
  default: (await import('../layout/ColumnsMenu')).ColumnsMenu,
}))
const RefineHelp = lazy(async () => ({ default: (await import('./RefineHelp')).RefineHelp }))

/** The bar of everything that works here, on the loaded rows, and asks nothing of the API. */
export function RefineBar({
  refined,
  typing,
  layout,
  elsewhere,
  placeholder,
  loaded,
  onFind,
  onSelection,
  tools,
}: {
  refined: Refined
  typing: RefineTyping
  layout: Layout
  elsewhere: Elsewhere
  placeholder: string
  loaded: Loaded
  /** Finds text in the rows. */
  onFind: () => void
  /** Takes other rows for those that are selected. */
  onSelection: (selection: RowSelection) => void
  /** What can be done with the rows that are left. */
  tools: ReactNode
}) {
  const [dialog, setDialog] = useState<'help' | 'paste' | null>(null)
  const close = () => setDialog(null)
  /** Stands there still when the list is opened again. */
  const [pasted, setPasted] = useState('')
  return (
    <search
      aria-label={t('Refine')}
      className="flex h-11 shrink-0 items-center gap-2 border-b bg-surface px-3 max-lg:h-auto max-lg:flex-wrap max-lg:py-2"
    >
      <span
        className="text-small font-semibold text-muted"
        title={t('Works on the loaded rows and asks nothing of the API')}
      >
        {t('Here')}
      </span>
      <RefineField refined={refined} typing={typing} loaded={loaded} placeholder={placeholder} />
      <RawNote raw={refined.raw} pending={refined.refinement.pending} />
      <VainNote refined={refined} />
      <Button
        look="quiet"
        data-action={t('Find text in the rows')}
        aria-keyshortcuts="/"
        onClick={onFind}
      >
        {t('Find')}
      </Button>
      <Button look="quiet" data-action="" onClick={() => setDialog('paste')}>
        {t('Paste a list')}
      </Button>
      {tools}
      <Button look="quiet" data-action={t('Help on refining')} onClick={() => setDialog('help')}>
        {t('Help')}
      </Button>
      {loaded.rows.length > 0 && (
        <FacetsButton
          refined={refined}
          partial={!isComplete(loaded)}
          fields={facetFieldsOf(loaded.projects)}
        />
      )}
      <Panel
        button={t('Columns')}
        label={t('Columns, density, times and groups')}
        active={layout.changed || layout.group !== null}
        className="w-96"
      >
        {() => <ColumnsMenu layout={layout} refined={refined} />}
      </Panel>
      {dialog !== null && (
        <LateDialog>
          {dialog === 'help' ? (
            <RefineHelp onClose={close} />
          ) : (
            <PasteList
              text={pasted}
              onText={setPasted}
              refined={refined}
              elsewhere={elsewhere}
              partial={!isComplete(loaded)}
              onSelection={onSelection}
              onClose={close}
            />
          )}
        </LateDialog>
      )}
    </search>
  )
}
