import type { Loaded } from '~/inventory/loaded'
import { EmptyState } from '~/ui/EmptyState'

import { describeCompleteness } from './describe-completeness'

/** Stands in the place of rows when a list has none and nobody knows whether that is all. */
export function NoRowCame({ loaded }: { loaded: Loaded }) {
  return (
    <EmptyState title="No server came">
      <p>This list is not complete: {describeCompleteness(loaded, false)}.</p>
    </EmptyState>
  )
}
