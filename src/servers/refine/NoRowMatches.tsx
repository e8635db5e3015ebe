import { isComplete, type Loaded } from '~/inventory/loaded'
import { Button } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'

import { formatCount } from '../list/list-state'
import type { Refined } from './use-refine'

/** The refine text leaves no row of those that are loaded. */
export function NoRowMatches({ refined, loaded }: { refined: Refined; loaded: Loaded }) {
  return (
    <EmptyState
      title={isComplete(loaded) ? 'No loaded server matches' : 'No row loaded so far matches'}
      action={<Button onClick={() => refined.setQuery({ terms: [] })}>Clear Refine</Button>}
    >
      <p>
        The refine text leaves none of {formatCount(loaded.rows.length)} loaded servers:{' '}
        <code className="font-mono text-small">{refined.text}</code>
      </p>
    </EmptyState>
  )
}
