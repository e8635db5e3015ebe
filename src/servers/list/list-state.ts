import { isComplete, isReadToEnd, type Loaded, onlyCheckFailed } from '~/inventory/loaded'
import { formatCount } from '~/lib/format-count'

/** How much of a list is there, in words: `600 of 2,500 servers`; without a count never a total. */
export function describeAmount(loaded: Loaded, loading: boolean): string {
  if (isComplete(loaded) && loaded.rows.length === 0) return 'No servers'
  const shown = formatCount(loaded.rows.length)
  const servers = loaded.rows.length === 1 && loaded.count === null ? 'server' : 'servers'
  if (loaded.count !== null && loaded.count >= loaded.rows.length) {
    return `${shown} of ${formatCount(loaded.count)} servers`
  }
  if (isReadToEnd(loaded) || onlyCheckFailed(loaded)) return `${shown} ${servers}`
  if (loaded.pages.size === 0) return loading ? 'Loading servers' : 'Nothing loaded'
  return `${shown} loaded, more available`
}

/** The pages that failed: `page 4`, `pages 4 and 7`, `pages 4, 7 and 9`. */
export function namePages({ failures }: Pick<Loaded, 'failures'>): string {
  const numbers = failures.map(({ page }) => page).sort((one, other) => one - other)
  const last = numbers.at(-1)
  if (numbers.length === 1) return `page ${last}`
  return `pages ${numbers.slice(0, -1).join(', ')} and ${last}`
}

/** Invites to refine the rows that are there; says nothing while there are none. */
export function describeRefinePlaceholder({ rows }: Pick<Loaded, 'rows'>): string {
  const { length } = rows
  if (length === 0) return ''
  return `${formatCount(length)} loaded, for example by status:ACTIVE -tag:env=dev web`
}
