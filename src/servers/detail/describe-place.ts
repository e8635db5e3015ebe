import { t } from '~/lib/language/translate'

/** Where a row stands among so many, from 0 on, in words; -1 for one that is not among them. */
export function describePlace(place: number, count: number): string {
  return place === -1
    ? t('not among the refined rows')
    : t('server {place} of {count}', { place: place + 1, count })
}
