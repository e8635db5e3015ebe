import { goesOn, isComplete, isReload, isUpToDate, type Loaded } from '~/inventory/loaded'
import { t } from '~/lib/language/translate'

/** Whether the lists of several projects are complete, and of how many that is not known, in words after the amount. */
export function describeProjects(loaded: Loaded, loading: boolean): string {
  const { projects } = loaded
  const total = projects.length
  if (loading && isReload(loaded)) {
    return loaded.reloaded === null
      ? t('reloading')
      : t('reloading, {reloaded} so far', { reloaded: loaded.reloaded })
  }
  const done = projects.filter((one) => isComplete(one.loaded) && isUpToDate(one.loaded)).length
  if (loading) {
    const open = projects.filter((one) => goesOn(one.loaded))
    const waiting = open.length > 0 && open.every((one) => one.loaded.waiting !== null)
    return waiting
      ? t('{done} of {total} projects complete, waiting: too many requests', { done, total })
      : t('{done} of {total} projects complete', { done, total })
  }
  if (done === total) return t('complete')
  if (isComplete(loaded)) {
    return t('not up to date: {count} of {total} projects could not be reloaded', {
      count: total - done,
      total,
    })
  }
  return t('{done} of {total} projects complete', { done, total })
}
