import { otherFields, type RowIndexes } from '~/inventory/refine/row-indexes'
import { prepareRanks } from '~/inventory/sort/ranks'

/** Milliseconds that a key or a scroll may have to wait for, though the browser offers more. */
const longestWork = 12

/**
 * Rows that are prepared within a tenth of a second. As long as there are no more of them, and others on their way, those
 * need the processor more.
 */
const mayWait = 10_000

/**
 * Builds the indexes of rows while nobody needs the main thread, so that the first key of a query finds them ready;
 * and, once they are `complete`, the ranks by which columns are sorted and what is asked for less often. `more` are on
 * their way or not. Gives up when the function that it returns is called.
 */
export function prepareInIdle(
  indexes: RowIndexes,
  { complete, more }: { complete: boolean; more: boolean },
): (() => void) | undefined {
  if (more && indexes.rows.length < mayWait) return undefined
  const steps = prepare(indexes, complete)
  let idle = requestIdle(work)
  function work(deadline: { timeRemaining: () => number }) {
    const start = performance.now()
    do {
      if (steps.next().done === true) return
    } while (deadline.timeRemaining() > 5 && performance.now() - start < longestWork)
    idle = requestIdle(work)
  }
  return () => cancelIdle(idle)
}

function* prepare(indexes: RowIndexes, complete: boolean): Generator<void> {
  yield* indexes.prepare()
  if (!complete) return
  yield* prepareRanks(
    indexes.rows,
    usualColumns.map((field) => ({ field })),
  )
  yield* indexes.prepare(otherFields)
}

/** Columns of both lists with many distinct values; the others are ranked while a person looks. */
const usualColumns = [
  'name',
  'addresses',
  'created',
  'tags',
  'launched',
  'updated',
  'flavor',
] as const

type IdleWork = (deadline: { timeRemaining: () => number }) => void

/** Safari has no idle time to offer; there a pause between two tasks must do. */
function requestIdle(work: IdleWork): number {
  return 'requestIdleCallback' in globalThis
    ? requestIdleCallback(work)
    : window.setTimeout(() => work({ timeRemaining: () => 0 }), 20)
}

function cancelIdle(idle: number): void {
  if ('cancelIdleCallback' in globalThis) cancelIdleCallback(idle)
  else window.clearTimeout(idle)
}
