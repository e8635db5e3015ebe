import { type FilterStatus, statusFacts } from '~/api/status'
import { Icon } from '~/ui/Icon'
import { Missing } from '~/ui/Missing'

const colours = {
  running: 'text-running',
  stopped: 'text-stopped',
  transition: 'text-transition',
  failed: 'text-failed',
  unusual: 'text-unusual',
} as const

/** A status as text, shape and colour. When the API returned it for another status, that one is named, too. */
export function StatusCell({
  status,
  askedFor,
}: {
  status: string | null
  askedFor?: FilterStatus
}) {
  if (status === null) return <Missing />
  const { kind, meaning } = statusFacts(status)
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <Icon name={kind} className={colours[kind]} />
      <span className="truncate" title={`${status}: ${meaning}`}>
        {status}
      </span>
      {askedFor !== undefined && askedFor !== status && (
        <span
          className="truncate text-small text-muted"
          title={`Matched because the API counts ${status} as ${askedFor}.`}
        >
          as {askedFor}
        </span>
      )}
    </span>
  )
}
