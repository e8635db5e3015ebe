import type { ApiError } from '~/api/error'
import { isReload, onlyCheckFailed } from '~/inventory/loaded'
import { formatClock } from '~/lib/format-time'
import { langOf, t, translated } from '~/lib/language/translate'
import { useNowInSeconds } from '~/lib/use-now'
import { Button } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'
import { Notice } from '~/ui/Notice'
import { Sentence } from '~/ui/Sentence'

import { ErrorFacts } from './ErrorFacts'
import { type Explain, explainError } from './explain-error'
import { LoginButton } from './LoginButton'
import { namePages } from './list-state'
import type { List } from './use-list'

/** Why pages did not load, or what the load waits for: a strip over the rows, or the whole area when there are none. */
export function LoadFailure({ list, explain }: { list: List; explain: Explain }) {
  const { loaded, loading, load } = list
  if (loading) return loaded.waiting === null ? null : <Waiting waiting={loaded.waiting} />
  const [failure] = loaded.failures
  if (failure === undefined) return null
  const { error } = failure
  const words = explain(error)
  const title = t(words.title)
  const advice = t(words.advice)
  const reloading = isReload(loaded)
  const onlyCheck = onlyCheckFailed(loaded)
  const action =
    error.kind === 'login-required' ? (
      <LoginButton />
    ) : (
      <Button data-action="" onClick={load}>
        {reloading
          ? t('Reload again')
          : loaded.pages.size === 0
            ? t('Try again')
            : onlyCheck
              ? t('Check again')
              : t('Retry {pages}', { pages: namePages(loaded) })}
      </Button>
    )

  if (loaded.rows.length === 0) {
    return (
      <div role="alert">
        <EmptyState title={title} action={action}>
          <p className="text-text" lang={langOf(error.message)}>
            {translated(error.message)}
          </p>
          <p>{advice}</p>
          <ErrorFacts error={error} />
        </EmptyState>
      </div>
    )
  }
  const failed = reloading
    ? t('Reloading failed')
    : onlyCheck
      ? t('The last check failed')
      : t('{pages} did not load', { pages: capitalised(namePages(loaded)) })
  return (
    <Notice
      tone="failed"
      title={t('{what}: {why}.', { what: failed, why: title })}
      actions={action}
    >
      <Message text={error.message} />
      {t('{rest} {advice}', { rest: describeRest(loaded.updatedAt, onlyCheck), advice })}{' '}
      <ErrorFacts error={error} />
    </Notice>
  )
}

/** What there still is on the screen, as of when. */
function describeRest(updatedAt: number | null, onlyCheck: boolean): string {
  const time = updatedAt === null ? '' : formatClock(updatedAt)
  if (onlyCheck) {
    return time === ''
      ? t('All rows came; whether the list changed meanwhile is not known.')
      : t('All rows came, as of {time}; whether the list changed meanwhile is not known.', { time })
  }
  return time === ''
    ? t('What was loaded stays on the screen.')
    : t('What was loaded stays on the screen, as of {time}.', { time })
}

/** The API asked to wait; the load goes on by itself. */
function Waiting({ waiting }: { waiting: { until: number; error: ApiError } }) {
  const now = useNowInSeconds()
  const seconds = Math.max(0, Math.ceil((waiting.until - now) / 1000))
  return (
    <Notice
      tone="waiting"
      title={t('{sentence}.', { sentence: t(explainError(waiting.error).title) })}
    >
      <Message text={waiting.error.message} />
      <Sentence
        text="Loading goes on by itself {when}."
        parts={{
          when: (
            <>
              {/* A countdown would be said anew every second. */}
              <span aria-hidden className="tabular-nums">
                {t('in {seconds} s', { seconds })}
              </span>
              <span className="sr-only">
                {t('at {time}', { time: formatClock(waiting.until) })}
              </span>
            </>
          ),
        }}
      />{' '}
      <ErrorFacts error={waiting.error} />
    </Notice>
  )
}

/** What is said of an error, before another sentence. The API's own words end with or without a full stop. */
function Message({ text }: { text: string }) {
  const lang = langOf(text)
  if (lang === undefined) return translated(text)
  const message = text.trim()
  return <span lang={lang}>{/[.!?]$/.test(message) ? message : `${message}.`} </span>
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
