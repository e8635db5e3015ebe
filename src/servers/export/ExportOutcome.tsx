import { t, translated } from '~/lib/language/translate'
import { ProgressBar } from '~/ui/ProgressBar'
import { Sentence } from '~/ui/Sentence'

import { sayNote } from './say-note'
import type { ExportState } from './use-export'

const decimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

/** How far an export is, or what came of it. */
export function ExportOutcome({ state }: { state: ExportState }) {
  return (
    <>
      {state.kind === 'running' && (
        <>
          <ProgressBar label={t('Rows exported')} value={state.rows} max={state.of} />
          <span className="tabular-nums text-muted">
            {t(
              state.step === 'reading'
                ? 'looking through the fields: {rows} of {of} rows'
                : '{rows} of {of} rows',
              { rows: state.rows, of: state.of },
            )}
          </span>
        </>
      )}
      <output className="min-w-0 break-words">
        {state.kind === 'done' && <Done state={state} />}
        {state.kind === 'cancelled' && t('Cancelled. No file was made.')}
        {state.kind === 'failed' && (
          <span className="text-failed">
            {t('No file was made. {reason}', { reason: translated(state.error.message) })}
          </span>
        )}
      </output>
    </>
  )
}

function Done({ state }: { state: Extract<ExportState, { kind: 'done' }> }) {
  return (
    <>
      <Sentence
        text="Made {file}: {rows}, {size}."
        parts={{
          file: (
            <a
              href={state.url}
              download={state.fileName}
              title={t('Save it again')}
              className="text-accent underline-offset-2 hover:underline"
            >
              {state.fileName}
            </a>
          ),
          rows: t('{count} {count|row|rows}', { count: state.rows }),
          size: formatBytes(state.bytes),
        }}
      />
      {state.notes.map((note) => (
        <span key={note} className="block text-transition">
          {sayNote(note)}
        </span>
      ))}
    </>
  )
}

function formatBytes(bytes: number): string {
  if (bytes < 1000) return t('{count} bytes', { count: bytes })
  return bytes < 1_000_000
    ? `${decimal.format(bytes / 1000)} kB`
    : `${decimal.format(bytes / 1_000_000)} MB`
}
