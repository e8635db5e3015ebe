import { isComplete, isReload, type Loaded } from '~/inventory/loaded'
import { t } from '~/lib/language/translate'

/** Whether the lists of several projects are complete, and of how many that is not known, in words after the amount. */
export function describeProjects(loaded: Loaded, loading: boolean): string {
  const { projects } = loaded
  const total = projects.length
  if (loading && isReload(loaded)) {
    return t('reloading, {reloaded} so far', { reloaded: loaded.reloaded ?? 0 })
  }
  const done = projects.filter((one) => isComplete(one.loaded) && isUpToDate(one.loaded)).length
  if (loading) {
    return loaded.waiting === null
      ? t('loading, {done} of {total} projects complete', { done, total })
      : t('waiting: too many requests, {done} of {total} projects complete', { done, total })
  }
  if (done === total) return t('complete')
  if (isComplete(loaded)) {
    return t('not up to date: {count} of {total} projects could not be reloaded', {
      count: total - done,
      total,
    })
  }
  return t('partial: {done} of {total} projects complete', { done, total })
}

/** Whether the last load of a list, if there was one, brought what is there. */
function isUpToDate({ failures, reloaded }: Loaded): boolean {
  return failures.length === 0 && reloaded === null
}
