import { isPaused, isReload, type Loaded, onlyCheckFailed } from '~/inventory/loaded'
import { formatCount } from '~/lib/format-count'

import { namePages } from './list-state'

/** Whether the list is complete, and if not, why, in words that go on after the amount. */
export function describeCompleteness(loaded: Loaded, loading: boolean): string {
  if (loading && isReload(loaded)) {
    return loaded.reloaded === null
      ? 'reloading'
      : `reloading, ${formatCount(loaded.reloaded)} so far`
  }
  if (loading) return loaded.waiting === null ? 'loading' : 'waiting: too many requests'
  if (loaded.failures.length > 0) return describeFailures(loaded)
  const partial = loaded.pages.size === 0 ? '' : 'partial: '
  if (loaded.stopped) return `${partial}loading was stopped`
  switch (loaded.end) {
    case null:
      return isPaused(loaded) ? `partial: paused at ${formatCount(loaded.target)}` : 'partial'
    case 'complete':
      return 'complete'
    case 'changed':
      return describeChange(loaded)
    case 'miscounted':
      return describeMiscount(loaded)
    case 'marker-refused':
      return 'partial: the API refused to go on after the last server, which may have gone'
    case 'repeated-page':
      return 'partial: the API sent the same page again'
    case 'no-marker':
      return 'partial: the last row has no ID to go on from'
    case 'page-limit':
      return `partial: given up after ${formatCount(loaded.pages.size)} pages`
  }
}

function describeFailures(loaded: Loaded): string {
  if (isReload(loaded)) return 'not up to date: reloading failed'
  if (onlyCheckFailed(loaded)) return 'not confirmed: the last check failed'
  const failed = namePages(loaded)
  return loaded.pages.size === 0 ? `${failed} failed` : `partial: ${failed} failed`
}

function describeChange(loaded: Loaded): string {
  const differs = loaded.count !== null && loaded.count !== loaded.rows.length
  const what = differs ? describeMiscount(loaded) : 'servers may be missing or gone'
  return `${what}: the list changed while it was loading`
}

function describeMiscount({ count, rows }: Loaded): string {
  return `the API counts ${formatCount(count ?? 0)}, but ${formatCount(rows.length)} came`
}
