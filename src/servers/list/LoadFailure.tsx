import type { ApiError } from '~/api/error'
import { formatClock } from '~/lib/format-time'
import { Button } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'
import { Notice } from '~/ui/Notice'

import { ErrorFacts } from './ErrorFacts'
import { RetryCountdown } from './RetryCountdown'
import type { List } from './use-list'

/** An error in the words of the list that it happened to. */
export interface ErrorExplanation {
  readonly title: string
  readonly advice: string
}

const inItsOwnWords = (error: ApiError): ErrorExplanation => error

/** Why a page did not load: a strip over the rows that are there, or the whole area when there are none. */
export function LoadFailure({
  list,
  explain = inItsOwnWords,
}: {
  list: List
  explain?: ((error: ApiError) => ErrorExplanation) | undefined
}) {
  const { loaded, loading, load } = list
  if (loaded.failure === null || loading) return null
  const { error, at } = loaded.failure
  const { title, advice } = explain(error)
  const reloading = loaded.end !== null
  const countdown =
    error.kind === 'throttled' && error.retryAfter !== null ? (
      <RetryCountdown key={at} until={at + error.retryAfter * 1000} onRetry={load} />
    ) : null
  const action = (
    <Button onClick={load}>
      {reloading
        ? 'Reload again'
        : loaded.pages === 0
          ? 'Try again'
          : `Retry page ${loaded.pages + 1}`}
    </Button>
  )

  if (loaded.rows.length === 0) {
    return (
      <div role="alert">
        <EmptyState title={title} action={action}>
          <p className="text-text">{error.message}</p>
          <p>{advice}</p>
          {countdown}
          <ErrorFacts error={error} />
        </EmptyState>
      </div>
    )
  }
  return (
    <Notice
      tone={error.kind === 'throttled' ? 'waiting' : 'failed'}
      title={`${reloading ? 'Reloading failed' : `Page ${loaded.pages + 1} did not load`}: ${title}.`}
      actions={action}
    >
      {sentence(error.message)} What was loaded stays on the screen
      {loaded.updatedAt !== null && `, as of ${formatClock(loaded.updatedAt)}`}.{' '}
      {countdown ?? advice} <ErrorFacts error={error} />
    </Notice>
  )
}

/** Messages of the API end with or without a full stop; here another sentence follows. */
function sentence(message: string): string {
  return /[.!?。]$/.test(message.trim()) ? message.trim() : `${message.trim()}.`
}
