import { formatZoned } from '~/lib/format-time'
import { t } from '~/lib/language/translate'
import { useNow } from '~/lib/use-now'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'
import { FileButton } from '~/ui/FileButton'
import { ProgressBar } from '~/ui/ProgressBar'

import { ChangedServers } from '../changes/ChangedServers'
import { whatIsCompared } from '../changes/describe-changes'
import type { List } from '../list/use-list'
import { describeState, describeUntold } from './describe-snapshot'
import { useComparison } from './use-comparison'
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
  const now = useNow()
  const file = state.kind === 'read' ? state : null
  const outcome = useComparison(file, label, list)
  const words = describeState(state, outcome, now)
  const failed = state.kind === 'failed' || (file !== null && outcome.kind === 'mismatch')
  return (
    <Dialog title={t('Compare with an exported file')} wide onClose={onClose}>
      <div className="flex w-180 max-w-full min-w-full flex-col gap-3">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <FileButton data-start label={t('JSON file of all fields')} onFile={onFile}>
            {t('Choose a file')}
          </FileButton>
          <span className="min-w-0 wrap-anywhere text-muted">
            {state.kind === 'none' ? t('JSON file of all fields') : state.fileName}
          </span>
        </div>
        {state.kind === 'none' ? (
          <p className="text-muted">
            {t(
              'Export the list with all fields as JSON today, and open that file here some other day: servers that changed, came or went since then are shown field by field. The file is read in this browser and sent nowhere.',
            )}
          </p>
        ) : file !== null && outcome.kind === 'compared' ? (
          <ChangedServers
            changes={outcome.comparison.changes}
            several={list.loaded.projects.length > 0}
            note={
              <>
                <p className="text-text">{words}</p>
                <p>
                  {t(
                    'The file holds {count} {count|server|servers} of {time}, compared with the list of {now}. {compared} User data is in no file, and is not compared.',
                    {
                      count: file.snapshot.rows.length,
                      time: formatZoned(file.snapshot.facts.loadedAt),
                      now: formatZoned(list.loaded.updatedAt ?? now),
                      compared: t(whatIsCompared),
                    },
                  )}
                </p>
                {describeUntold(outcome.comparison).map((sentence) => (
                  <p key={sentence} className="text-transition">
                    {sentence}
                  </p>
                ))}
              </>
            }
            onClose={onClose}
          />
        ) : (
          <div className="flex min-h-7 flex-wrap items-center gap-3">
            {state.kind === 'reading' && (
              <ProgressBar
                label={t('Rows read')}
                value={state.progress?.rows ?? 0}
                max={state.progress?.of ?? null}
              />
            )}
            <p className={failed ? 'text-failed' : 'text-muted'}>{words}</p>
            {outcome.kind === 'mismatch' && outcome.mismatch === 'newer' && (
              <Button disabled={list.loading} onClick={list.reload}>
                {t('Reload')}
              </Button>
            )}
          </div>
        )}
        {/* It stands before there is anything to say, or it would not be heard. */}
        <output className="sr-only">{words}</output>
      </div>
    </Dialog>
  )
}
