import { isReadToEnd, isReload, type Loaded } from '~/inventory/loaded'
import { t } from '~/lib/language/translate'

import { explainError } from './explain-error'
import { namePages } from './list-state'

const second = 1_000
const minute = 60 * second

/** Periods after which a list can reload by itself, in milliseconds; 0 is never. */
export const reloadPeriods = [0, 30 * second, minute, 5 * minute] as const

/** What a list may ask of the API by itself: 25 pages every 30 s. */
const millisecondsPerPage = (30 * second) / 25

/**
 * The period in milliseconds that a list of so many pages keeps to where `chosen` was chosen: a shorter one than its
 * pages allow becomes the next whole minute that they do.
 */
export function periodOf(chosen: number, pages: number): number {
  const least = pages * millisecondsPerPage
  return chosen === 0 || least <= chosen ? chosen : Math.ceil(least / minute) * minute
}

/**
 * Milliseconds until a list is to be reloaded, 0 where that is overdue. `writtenAt` is when its entry in the cache
 * changed last: half a period of rest follows, however slow the API was or old its pages are, and where a person
 * cancelled a load. A clock that was put back makes nobody wait longer than one period.
 */
export function timeToReload(
  { updatedAt }: Pick<Loaded, 'updatedAt'>,
  { writtenAt, period, now }: { writtenAt: number; period: number; now: number },
): number {
  const due = Math.max((updatedAt ?? now) + period, writtenAt + period / 2)
  return Math.min(Math.max(0, due - now), period)
}

/** Why a list does not reload by itself though it should, in a sentence; null where it does. */
export function pauseReason(loaded: Loaded): string | null {
  const [failure] = loaded.failures
  if (failure !== undefined) {
    const pages = namePages(loaded)
    const what = isReload(loaded)
      ? t('Reloading failed')
      : t('{pages} did not load', { pages: `${pages.charAt(0).toUpperCase()}${pages.slice(1)}` })
    const why = t(explainError(failure.error).title)
    return t('Paused until a load succeeds. {what}: {why}.', { what, why })
  }
  return isReadToEnd(loaded) ? null : t('Paused while the list is partial.')
}

/**
 * Whether lists do not reload by themselves though they should, and why, in a sentence; null where all do. Of several
 * lists those that can go on reloading.
 */
export function describePause(lists: readonly { readonly loaded: Loaded }[]): {
  readonly paused: boolean
  readonly why: string | null
} {
  const reasons = lists.flatMap(({ loaded }) => pauseReason(loaded) ?? [])
  const [first = null] = reasons
  const paused = reasons.length === lists.length
  if (first === null || lists.length === 1) return { paused, why: first }
  const why = t('Paused for {count} of {total} projects: their last load failed, or is partial.', {
    count: reasons.length,
    total: lists.length,
  })
  return { paused, why }
}

/** A period in words: `every 30 s`, `every minute`, `every 5 min`. */
export function describePeriod(period: number): string {
  if (period < minute) return t('every {seconds} s', { seconds: period / second })
  return period === minute
    ? t('every minute')
    : t('every {minutes} min', { minutes: period / minute })
}

/** Why a list, or the largest of several, does not keep to the chosen period, in a sentence; null where it does. */
export function describeLongerPeriod(
  chosen: number,
  pages: number,
  several: boolean,
): string | null {
  const period = periodOf(chosen, pages)
  if (period === chosen) return null
  return t(
    several
      ? 'The largest of these lists has {pages} pages, and asks the API for 25 every 30 s at most: it reloads {period}.'
      : 'The list has {pages} pages, and asks the API for 25 every 30 s at most: it reloads {period}.',
    { pages, period: describePeriod(period) },
  )
}
