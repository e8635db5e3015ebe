import { type ReactNode, useState } from 'react'

import { Button } from '~/ui/Button'

import { RowDialog, type RowDialogProps } from './RowDialog'

/** What takes rows out of the page: copying and exporting them. */
export function RowTools({
  what,
  ...rows
}: Omit<RowDialogProps, 'kind' | 'onClose'> & {
  /** Said after the verbs: what the tools are for, where that is not the list as it stands. */
  what?: ReactNode
}) {
  const [dialog, setDialog] = useState<RowDialogProps['kind'] | null>(null)
  const none = rows.list.loaded.rows.length === 0
  const offer = none ? { disabled: true, title: 'No rows are loaded' } : {}
  return (
    <>
      <Button
        look="quiet"
        data-action={what === undefined ? 'Copy rows' : ''}
        {...offer}
        onClick={() => setDialog('copy')}
      >
        <span>Copy{what}</span>
      </Button>
      <Button
        look="quiet"
        data-action={what === undefined ? 'Export rows' : ''}
        {...offer}
        onClick={() => setDialog('export')}
      >
        <span>Export{what}</span>
      </Button>
      {dialog !== null && <RowDialog kind={dialog} {...rows} onClose={() => setDialog(null)} />}
    </>
  )
}
