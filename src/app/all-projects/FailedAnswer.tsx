import { explainRecycleBinError } from '~/recycle-bin/explain-error'
import { t, translated } from '~/lib/language/translate'
import { ErrorFacts } from '~/servers/list/ErrorFacts'
import { explainError } from '~/servers/list/explain-error'
import { type Tab, tabNames } from '~/servers/list-tab'
import { Button } from '~/ui/Button'

import type { ListAnswer } from './use-answers'

/** Why a list of a project did not answer, and what to do about it; the other projects stand beside it. */
export function FailedAnswer({
  tab,
  answer: { error, askAgain },
}: {
  tab: Tab
  answer: Extract<ListAnswer, { kind: 'failed' }>
}) {
  const { title, advice } = tab === 'servers' ? explainError(error) : explainRecycleBinError(error)
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-table">
      <span className="text-failed">
        {t('{what}: {why}.', { what: translated(tabNames[tab]), why: t(title) })}
      </span>
      <span className="text-muted">{t(advice)}</span>
      <ErrorFacts error={error} />
      {error.kind !== 'login-required' && (
        <Button look="link" className="h-6!" onClick={askAgain}>
          {t('Ask again')}
        </Button>
      )}
    </p>
  )
}
