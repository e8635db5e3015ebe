import { goesOn, isComplete, isReadToEnd, type Loaded, onlyCheckFailed } from '~/inventory/loaded'
import { t } from '~/lib/language/translate'

/** How much of a list is there, in words: `600 of 2,500 servers`; without a count never a total. */
export function describeAmount(loaded: Loaded, loading: boolean): string {
  if (isComplete(loaded) && loaded.rows.length === 0) return t('No servers')
  const { count } = loaded
  const shown = loaded.rows.length
  if (count !== null && count >= shown) return t('{shown} of {count} servers', { shown, count })
  if (isReadToEnd(loaded) || onlyCheckFailed(loaded) || (!loading && isAllOfSeveral(loaded))) {
    return t('{shown} {shown|server|servers}', { shown })
  }
  if (loaded.pages.size === 0) return loading ? t('Loading servers') : t('Nothing loaded')
  return t('{shown} loaded, more available', { shown })
}

/** Whether no project is known to have more; one that failed may have any number, or none. */
function isAllOfSeveral({ projects, pages }: Loaded): boolean {
  return projects.length > 0 && pages.size > 0 && !projects.some(({ loaded }) => goesOn(loaded))
}

/** The pages that failed: `page 4`, `pages 4 and 7`, `pages 4, 7 and 9`. */
export function namePages({ failures }: Pick<Loaded, 'failures'>): string {
  const numbers = failures.map(({ page }) => page).sort((one, other) => one - other)
  const last = numbers.at(-1)
  if (last === undefined) return ''
  if (numbers.length === 1) return t('page {last}', { last })
  return t('pages {pages} and {last}', { pages: numbers.slice(0, -1).join(t(', ')), last })
}

/** Invites to refine the rows that are there; says nothing while there are none. */
export function describeRefinePlaceholder({ rows }: Pick<Loaded, 'rows'>): string {
  const { length } = rows
  if (length === 0) return ''
  return t('{length} loaded, for example by status:ACTIVE -tag:env=dev web', { length })
}
