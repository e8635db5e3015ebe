import { discrepancy, isComplete, isPaused, type Loaded } from '~/inventory/loaded'

const number = new Intl.NumberFormat('en')

/** A whole number with thousands separated: `2,500`. */
export function formatCount(count: number): string {
  return number.format(count)
}

/** How much of a list is there, in words: `600 of 2,500 servers`; without a count never a total. */
export function describeAmount(loaded: Loaded, loading: boolean): string {
  if (isComplete(loaded) && loaded.rows.length === 0) return 'No servers'
  const shown = formatCount(loaded.rows.length)
  const servers = loaded.rows.length === 1 && loaded.count === null ? 'server' : 'servers'
  if (loaded.count !== null && loaded.count >= loaded.rows.length) {
    return `${shown} of ${formatCount(loaded.count)} servers`
  }
  if (isComplete(loaded)) return `${shown} ${servers}`
  if (loaded.pages.size === 0) return loading ? 'Loading servers' : 'Nothing loaded'
  return `${shown} loaded, more available`
}

/** Whether the list is complete, and if not, why, in words that go on after the amount. */
export function describeCompleteness(loaded: Loaded, loading: boolean): string {
  if (loading && loaded.end !== null) {
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
      return describeDiscrepancy(loaded)
    case 'repeated-page':
      return 'partial: the API sent the same page again'
    case 'no-marker':
      return 'partial: the last row has no ID to go on from'
    case 'page-limit':
      return `partial: given up after ${formatCount(loaded.pages.size)} pages`
  }
}

function describeFailures(loaded: Loaded): string {
  if (loaded.end !== null) return 'not up to date: reloading failed'
  const failed = namePages(loaded)
  return loaded.pages.size === 0 ? `${failed} failed` : `partial: ${failed} failed`
}

/** The pages that failed: `page 4`, `pages 4 and 7`, `pages 4, 7 and 9`. */
export function namePages({ failures }: Pick<Loaded, 'failures'>): string {
  const numbers = failures.map(({ page }) => page).sort((one, other) => one - other)
  const last = numbers.at(-1)
  if (numbers.length === 1) return `page ${last}`
  return `pages ${numbers.slice(0, -1).join(', ')} and ${last}`
}

function describeDiscrepancy(loaded: Loaded): string {
  if (discrepancy(loaded) === 0 || loaded.count === null) return 'complete'
  return `the API counts ${formatCount(loaded.count)}: the list changed while it was loading`
}

/** Invites to refine the rows that are there; says nothing while there are none. */
export function describeRefinePlaceholder({ rows }: Pick<Loaded, 'rows'>): string {
  const { length } = rows
  if (length === 0) return ''
  return `${formatCount(length)} loaded, for example by status:ACTIVE -tag:env=dev web`
}
