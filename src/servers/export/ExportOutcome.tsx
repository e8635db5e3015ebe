import { formatCount } from '~/lib/format-count'
import { ProgressBar } from '~/ui/ProgressBar'

import type { ExportState } from './use-export'

const decimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

/** How far an export is, or what came of it. */
export function ExportOutcome({ state }: { state: ExportState }) {
  return (
    <>
      {state.kind === 'running' && (
        <>
          <ProgressBar label="Rows exported" value={state.rows} max={state.of} />
          <span className="tabular-nums text-muted">
            {state.step === 'reading' ? 'looking through the fields: ' : ''}
            {formatCount(state.rows)} of {formatCount(state.of)} rows
          </span>
        </>
      )}
      <output className="min-w-0 break-words">
        {state.kind === 'done' && <Done state={state} />}
        {state.kind === 'cancelled' && 'Cancelled. No file was made.'}
        {state.kind === 'failed' && (
          <span className="text-failed">No file was made. {state.error.message}</span>
        )}
      </output>
    </>
  )
}

function Done({ state }: { state: Extract<ExportState, { kind: 'done' }> }) {
  return (
    <>
      Made{' '}
      <a
        href={state.url}
        download={state.fileName}
        title="Save it again"
        className="text-accent underline-offset-2 hover:underline"
      >
        {state.fileName}
      </a>
      : {formatCount(state.rows)} {state.rows === 1 ? 'row' : 'rows'}, {formatBytes(state.bytes)}.
      {state.notes.map((note) => (
        <span key={note} className="block text-transition">
          {note}
        </span>
      ))}
    </>
  )
}

function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  return bytes < 1_000_000
    ? `${decimal.format(bytes / 1000)} kB`
    : `${decimal.format(bytes / 1_000_000)} MB`
}
