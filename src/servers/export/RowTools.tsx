import { type ReactNode, useState } from 'react'

import { t } from '~/lib/language/translate'
import { Button } from '~/ui/Button'
import { Sentence } from '~/ui/Sentence'

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
  const offer = none ? { disabled: true, title: t('No rows are loaded') } : {}
  return (
    <>
      <Button
        look="quiet"
        data-action={what === undefined ? t('Copy rows') : ''}
        {...offer}
        onClick={() => setDialog('copy')}
      >
        <span>
          {what === undefined ? t('Copy') : <Sentence text="Copy {rows}" parts={{ rows: what }} />}
        </span>
      </Button>
      <Button
        look="quiet"
        data-action={what === undefined ? t('Export rows') : ''}
        {...offer}
        onClick={() => setDialog('export')}
      >
        <span>
          {what === undefined ? (
            t('Export')
          ) : (
            <Sentence text="Export {rows}" parts={{ rows: what }} />
          )}
        </span>
      </Button>
      {dialog !== null && <RowDialog kind={dialog} {...rows} onClose={() => setDialog(null)} />}
    </>
  )
}
