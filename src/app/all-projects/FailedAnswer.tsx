import { explainRecycleBinError } from '~/recycle-bin/explain-error'
import { langOf, t, translated } from '~/lib/language/translate'
import { ErrorFacts } from '~/servers/list/ErrorFacts'
import { explainError } from '~/servers/list/explain-error'
import { type Tab, tabNames } from '~/servers/list-tab'
import { Button } from '~/ui/Button'

import type { ListAnswer } from './use-answers'

/** Why a list of a project did not answer, in the words of the API as well; the other projects stand beside it. */
export function FailedAnswer({
  tab,
  answer: { error, askAgain },
  onAskAgain,
}: {
  tab: Tab
  answer: Extract<ListAnswer, { kind: 'failed' }>
  /** Is told before this gives way to the question, and takes the focus along. */
  onAskAgain: () => void
}) {
  const { title } = tab === 'servers' ? explainError(error) : explainRecycleBinError(error)
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-table">
      <span className="text-failed">
        {t('{what}: {why}.', { what: translated(tabNames[tab]), why: t(title) })}
      </span>
      <span className="min-w-0 wrap-anywhere text-muted" lang={langOf(error.message)}>
        {translated(error.message)}
      </span>
      {error.retryAfter !== null && (
        <span className="text-muted">
          {t('It asks to wait {seconds} s.', { seconds: error.retryAfter })}
        </span>
      )}
      <ErrorFacts error={error} />
      {error.kind !== 'login-required' && (
        <Button
          look="link"
          className="h-6!"
          onClick={() => {
            onAskAgain()
            askAgain()
          }}
        >
          {t('Ask again')}
        </Button>
      )}
    </p>
  )
}
