import type { ApiError } from '~/api/error'
import { isReload, onlyCheckFailed } from '~/inventory/loaded'
import { formatClock } from '~/lib/format-time'
import { useNowInSeconds } from '~/lib/use-now'
import { Button } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'
import { Notice } from '~/ui/Notice'

import { ErrorFacts } from './ErrorFacts'
import { LoginButton } from './LoginButton'
import { namePages } from './list-state'
import type { List } from './use-list'

/** An error in the words of the list that it happened to. */
export interface ErrorExplanation {
  readonly title: string
  readonly advice: string
}

const inItsOwnWords = (error: ApiError): ErrorExplanation => error

/** Why pages did not load, or what the load waits for: a strip over the rows, or the whole area when there are none. */
export function LoadFailure({
  list,
  explain = inItsOwnWords,
}: {
  list: List
  explain?: ((error: ApiError) => ErrorExplanation) | undefined
}) {
  const { loaded, loading, load } = list
  if (loading) return loaded.waiting === null ? null : <Waiting waiting={loaded.waiting} />
  const [failure] = loaded.failures
  if (failure === undefined) return null
  const { error } = failure
  const { title, advice } = explain(error)
  const reloading = isReload(loaded)
  const onlyCheck = onlyCheckFailed(loaded)
  const action =
    error.kind === 'login-required' ? (
      <LoginButton />
    ) : (
      <Button data-action="" onClick={load}>
        {reloading
          ? 'Reload again'
          : loaded.pages.size === 0
            ? 'Try again'
            : onlyCheck
              ? 'Check again'
              : `Retry ${namePages(loaded)}`}
      </Button>
    )

  if (loaded.rows.length === 0) {
    return (
      <div role="alert">
        <EmptyState title={title} action={action}>
          <p className="text-text">{error.message}</p>
          <p>{advice}</p>
          <ErrorFacts error={error} />
        </EmptyState>
      </div>
    )
  }
  const failed = reloading
    ? 'Reloading failed'
    : onlyCheck
      ? 'The last check failed'
      : `${capitalised(namePages(loaded))} did not load`
  return (
    <Notice tone="failed" title={`${failed}: ${title}.`} actions={action}>
      {sentence(error.message)}{' '}
      {onlyCheck ? 'All rows came' : 'What was loaded stays on the screen'}
      {loaded.updatedAt !== null && `, as of ${formatClock(loaded.updatedAt)}`}
      {onlyCheck && '; whether the list changed meanwhile is not known'}. {advice}{' '}
      <ErrorFacts error={error} />
    </Notice>
  )
}

/** The API asked to wait; the load goes on by itself. */
function Waiting({ waiting }: { waiting: { until: number; error: ApiError } }) {
  const now = useNowInSeconds()
  const seconds = Math.max(0, Math.ceil((waiting.until - now) / 1000))
  return (
    <Notice tone="waiting" title={`${waiting.error.title}.`}>
      {sentence(waiting.error.message)} Loading goes on by itself{' '}
      {/* A countdown would be said anew every second. */}
      <span aria-hidden className="tabular-nums">
        in {seconds} s
      </span>
      <span className="sr-only">at {formatClock(waiting.until)}</span>.{' '}
      <ErrorFacts error={waiting.error} />
    </Notice>
  )
}

/** Messages of the API end with or without a full stop; here another sentence follows. */
function sentence(message: string): string {
  return /[.!?。]$/.test(message.trim()) ? message.trim() : `${message.trim()}.`
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
