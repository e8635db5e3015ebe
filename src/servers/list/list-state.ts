import { discrepancy, isComplete, type Loaded } from '~/inventory/loaded'

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
  if (loaded.pages === 0) return loading ? 'Loading servers' : 'Nothing loaded'
  return `${shown} loaded, more available`
}

/** Whether the list is complete, and if not, why, in words that go on after the amount. */
export function describeCompleteness(loaded: Loaded, loading: boolean): string {
  if (loaded.reloaded !== null && loading)
    return `reloading, ${formatCount(loaded.reloaded)} so far`
  if (loading) return 'loading'
  if (loaded.failure !== null && loaded.end === null)
    return loaded.pages === 0 ? 'page 1 failed' : `partial: page ${loaded.pages + 1} failed`
  if (loaded.failure !== null) return 'not up to date: reloading failed'
  if (loaded.stopped && loaded.pages === 0) return 'loading was stopped'
  if (loaded.stopped) return 'partial: loading was stopped'
  switch (loaded.end) {
    case null:
      return 'partial'
    case 'complete':
      return describeDiscrepancy(loaded)
    case 'repeated-page':
      return 'partial: the API sent the same page again'
    case 'no-marker':
      return 'partial: the last row has no ID to go on from'
    case 'page-limit':
      return `partial: given up after ${formatCount(loaded.pages)} pages`
  }
}

function describeDiscrepancy(loaded: Loaded): string {
  if (discrepancy(loaded) === 0 || loaded.count === null) return 'complete'
  return `the API counts ${formatCount(loaded.count)}: the list changed while it was loading`
}
