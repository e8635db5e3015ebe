import { t } from '~/lib/language/translate'
import { Dialog } from '~/ui/Dialog'
import { ProgressBar } from '~/ui/ProgressBar'

import type { List } from '../list/use-list'
import { describeFault } from './describe-snapshot'
import { SnapshotChanges } from './SnapshotChanges'
import type { SnapshotState } from './use-snapshot'

/** Compares a list with a file of it that was exported before. */
export function SnapshotDialog({
  label,
  list,
  state,
  onFile,
  onClose,
}: {
  /** What the list is called in a file: `Servers`. */
  label: string
  list: List
  state: SnapshotState
  onFile: (file: File) => void
  onClose: () => void
}) {
  return (
    <Dialog title={t('Compare with an exported file')} wide onClose={onClose}>
      <div className="flex w-180 max-w-full min-w-full flex-col gap-3">
        <label className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {t('JSON file of all fields')}
          <input
            type="file"
            data-start
            accept=".json,application/json"
            className="max-w-full rounded-control file:mr-3 file:h-7 file:rounded-control file:border file:border-solid file:border-border file:bg-field file:px-2.5 file:text-control hover:file:bg-hover"
            onChange={({ target }) => {
              const [file] = target.files ?? []
              if (file !== undefined) onFile(file)
            }}
          />
        </label>
        {state.kind === 'none' && (
          <p className="text-muted">
            {t(
              'Export the list with all fields as JSON today, and open that file here some other day: servers that changed, came or went since then are shown field by field. The file is read in this browser and sent nowhere.',
            )}
          </p>
        )}
        {state.kind === 'reading' && (
          <div className="flex items-center gap-3">
            <ProgressBar
              label={t('Rows read')}
              value={state.progress?.rows ?? 0}
              max={state.progress?.of ?? null}
            />
            <output className="text-muted">{t('Reading the file.')}</output>
          </div>
        )}
        {state.kind === 'failed' && (
          <output className="text-failed">{describeFault(state.error)}</output>
        )}
        {state.kind === 'read' && (
          <SnapshotChanges {...state} label={label} list={list} onClose={onClose} />
        )}
      </div>
    </Dialog>
  )
}
