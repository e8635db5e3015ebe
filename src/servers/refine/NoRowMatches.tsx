import { isComplete, type Loaded } from '~/inventory/loaded'
import { printRefine } from '~/inventory/refine/print'
import { formatCount } from '~/lib/format-count'
import { Button } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'

import { RowsOfText } from './RowsOfText'
import type { Refined } from './refined'

/** The refine text leaves no row of those that are loaded. */
export function NoRowMatches({ refined, loaded }: { refined: Refined; loaded: Loaded }) {
  const { text, query, problems, unfinished } = refined
  const amount = formatCount(loaded.rows.length)
  return (
    <EmptyState
      title={isComplete(loaded) ? 'No loaded server matches' : 'No row loaded so far matches'}
      action={<Button onClick={() => refined.setQuery({ terms: [] })}>Clear Refine</Button>}
    >
      {problems.length > 0 ? (
        <>
          <p>
            <RowsOfText query={query} />
          </p>
          <p>It leaves none of {amount} loaded servers.</p>
        </>
      ) : (
        <p>
          The refine text leaves none of {amount} loaded servers:{' '}
          <code className="font-mono text-small wrap-anywhere">
            {unfinished === null ? text : printRefine(query)}
          </code>
        </p>
      )}
    </EmptyState>
  )
}
