import { lazy, Suspense, useMemo } from 'react'

import type { Row } from '~/api/server'
import { isComplete, isPaused } from '~/inventory/loaded'
import { Age } from '~/ui/Age'
import { Button } from '~/ui/Button'
import { Icon } from '~/ui/Icon'
import { ProgressBar } from '~/ui/ProgressBar'

import { describeAmount, describeCompleteness, formatCount } from './list-state'
import { softStops } from './soft-stop'
import type { List } from './use-list'

// Only a large list needs it.
const SoftStopMenu = lazy(async () => ({
  default: (await import('./SoftStopMenu')).SoftStopMenu,
}))

function countUnreadable(rows: readonly Row[]): number {
  return rows.reduce((count, row) => count + (row.kind === 'unreadable' ? 1 : 0), 0)
}

/** The strip below a table: how much is there, whether that is all, how old it is, and the way to more. */
export function ListStatus({
  list,
  shown,
  sorted,
}: {
  list: List
  /** Rows that the refine query leaves, or null when it leaves all. */
  shown: number | null
  /** The rows are in another order than that of the API. */
  sorted: boolean
}) {
  const { loaded, loading, load, stop } = list
  const unreadable = useMemo(() => countUnreadable(loaded.rows), [loaded.rows])
  const completeness = describeCompleteness(loaded, loading)
  return (
    <footer className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-3 border-t bg-surface px-3 text-table tabular-nums">
      {shown !== null && <span className="font-medium">{formatCount(shown)} shown</span>}
      {(shown !== null || sorted) && !isComplete(loaded) && (
        <span className="text-transition">
          {shown === null ? 'sorted' : 'counted'} among the rows loaded so far
        </span>
      )}
      <span>{describeAmount(loaded, loading)}</span>
      {loading ? (
        <>
          <ProgressBar
            label="Servers loaded"
            value={loaded.end === null ? loaded.rows.length : (loaded.reloaded ?? 0)}
            max={loaded.count}
          />
          <Button look="link" onClick={stop}>
            Cancel
          </Button>
          {loaded.end !== null && <span className="text-muted">{completeness}</span>}
        </>
      ) : (
        <>
          <span className="text-muted">{completeness}</span>
          {loaded.end === null && loaded.failures.length === 0 && (
            <Button look="link" onClick={load}>
              {loaded.count === null || !isPaused(loaded)
                ? 'Load the rest'
                : `Load the remaining ${formatCount(loaded.count - loaded.rows.length)}`}
            </Button>
          )}
        </>
      )}
      {loaded.repeated > 0 && (
        <span
          className="text-muted"
          title="The list moved while it was loading, so the API sent these rows twice. Each is shown once."
        >
          {formatCount(loaded.repeated)} sent twice
        </span>
      )}
      {unreadable > 0 && (
        <span className="flex items-center gap-1.5 text-failed">
          <Icon name="warning" />
          {formatCount(unreadable)} unreadable
        </span>
      )}
      <span className="flex-1" />
      {loaded.updatedAt !== null && (
        <span className="text-muted">
          loaded <Age time={loaded.updatedAt} />
        </span>
      )}
      {loaded.count !== null && loaded.count > softStops[0] && (
        <Suspense>
          <SoftStopMenu />
        </Suspense>
      )}
      {!loading && loaded.end !== null && (
        <Button look="quiet" onClick={load}>
          <Icon name="reload" />
          Reload
        </Button>
      )}
      {/* Said once per change of state, not for every page. */}
      <output className="sr-only">
        {loading ? 'Loading servers' : `${describeAmount(loaded, loading)}, ${completeness}`}
      </output>
    </footer>
  )
}
