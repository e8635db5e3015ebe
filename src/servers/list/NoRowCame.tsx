import type { Loaded } from '~/inventory/loaded'
import { t } from '~/lib/language/translate'
import { EmptyState } from '~/ui/EmptyState'

import { describeCompleteness } from './describe-completeness'

/** Stands in the place of rows when a list has none and nobody knows whether that is all. */
export function NoRowCame({ loaded }: { loaded: Loaded }) {
  return (
    <EmptyState title={t('No server came')}>
      <p>{t('This list is not complete: {why}.', { why: describeCompleteness(loaded, false) })}</p>
    </EmptyState>
  )
}
