import { lazy, useState } from 'react'

import { t } from '~/lib/language/translate'
import { Button } from '~/ui/Button'
import { LateDialog } from '~/ui/LateDialog'

import type { List } from '../list/use-list'
import { useSnapshot } from './use-snapshot'

const SnapshotDialog = lazy(async () => ({
  default: (await import('./SnapshotDialog')).SnapshotDialog,
}))

/** Opens the dialog that compares a list with a file of it; opened again, the dialog has that file still. */
export function SnapshotButton({ label, list }: { label: string; list: List }) {
  const [open, setOpen] = useState(false)
  const { state, read, cancel } = useSnapshot()
  return (
    <>
      <Button
        look="quiet"
        disabled={list.loaded.pages.size === 0}
        data-action={t('Compare with an exported file')}
        title={t('Compare with an exported file')}
        onClick={() => setOpen(true)}
      >
        {t('Compare with file')}
      </Button>
      {open && (
        <LateDialog>
          <SnapshotDialog
            label={label}
            list={list}
            state={state}
            onFile={(file) => void read(file)}
            onClose={() => {
              cancel()
              setOpen(false)
            }}
          />
        </LateDialog>
      )}
    </>
  )
}
