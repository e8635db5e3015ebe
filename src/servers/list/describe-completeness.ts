import { isPaused, isReload, type Loaded, onlyCheckFailed } from '~/inventory/loaded'
import { t } from '~/lib/language/translate'

import { describeProjects } from '../projects/describe-projects'
import { namePages } from './list-state'

/** Whether the list is complete, and if not, why, in words that go on after the amount. */
export function describeCompleteness(loaded: Loaded, loading: boolean): string {
  if (loaded.projects.length > 0) return describeProjects(loaded, loading)
  if (loading && isReload(loaded)) {
    return loaded.reloaded === null
      ? t('reloading')
      : t('reloading, {reloaded} so far', { reloaded: loaded.reloaded })
  }
  if (loading) return loaded.waiting === null ? t('loading') : t('waiting: too many requests')
  if (loaded.failures.length > 0) return describeFailures(loaded)
  if (loaded.stopped) {
    return loaded.pages.size === 0 ? t('loading was stopped') : t('partial: loading was stopped')
  }
  switch (loaded.end) {
    case null:
      return isPaused(loaded) ? t('partial: paused at {target}', loaded) : t('partial')
    case 'complete':
      return t('complete')
    case 'changed':
      return describeChange(loaded)
    case 'miscounted':
      return describeMiscount(loaded)
    case 'marker-refused':
      return t('partial: the API refused to go on after the last server, which may have gone')
    case 'repeated-page':
      return t('partial: the API sent the same page again')
    case 'no-marker':
      return t('partial: the last row has no ID to go on from')
    case 'page-limit':
      return t('partial: given up after {pages} pages', { pages: loaded.pages.size })
  }
}

function describeFailures(loaded: Loaded): string {
  if (isReload(loaded)) return t('not up to date: reloading failed')
  if (onlyCheckFailed(loaded)) return t('not confirmed: the last check failed')
  const pages = namePages(loaded)
  return loaded.pages.size === 0
    ? t('{pages} failed', { pages })
    : t('partial: {pages} failed', { pages })
}

function describeChange(loaded: Loaded): string {
  const differs = loaded.count !== null && loaded.count !== loaded.rows.length
  const what = differs ? describeMiscount(loaded) : t('servers may be missing or gone')
  return t('{what}: the list changed while it was loading', { what })
}

function describeMiscount({ count, rows }: Loaded): string {
  return t('the API counts {count}, but {came} came', { count: count ?? 0, came: rows.length })
}
