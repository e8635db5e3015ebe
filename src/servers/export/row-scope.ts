import type { Row } from '~/api/server'
import { t } from '~/lib/language/translate'

export type ScopeName = 'selected' | 'refined' | 'loaded'

/** Some of the rows that a person may mean, and how they are called. */
export interface RowScope {
  readonly name: ScopeName
  readonly rows: readonly Row[]
  /** With the number of rows: `1,920 refined rows`. */
  readonly label: string
  readonly order: string
  /** The sort of these rows as the address bar writes it; empty for the order of the API. */
  readonly sort: string
  /** The refine query did not choose these rows: it would leave out some, or leaves out none. */
  readonly unrefined: boolean
}

/** The rows on the screen, and what they were made of. */
export interface ShownRows {
  /** In their order on the screen. */
  readonly selected: readonly Row[]
  /** How many of them the refine query leaves out. */
  readonly hidden: number
  /** The rows that the refine query leaves, in their order on the screen. */
  readonly refined: readonly Row[]
  /** All rows that are loaded, in the order of the API. */
  readonly loaded: readonly Row[]
  /** The refine query leaves out some of them. */
  readonly narrowed: boolean
  readonly sort: string
}

/** The choices that there are, the narrowest first: nothing is offered twice. */
export function rowScopes(shown: ShownRows): readonly RowScope[] {
  const { selected, hidden, refined, loaded, narrowed, sort } = shown
  const apiOrder = t('in the order of the API')
  const onScreen = { order: sort === '' ? apiOrder : t('in the order on the screen'), sort }
  const scopes: RowScope[] = []
  if (selected.length > 0) {
    const label = t('{count} selected {count|row|rows}', { count: selected.length })
    const order =
      hidden === 0
        ? onScreen.order
        : t('{order}, {count} not in this refine', { order: onScreen.order, count: hidden })
    const unrefined = hidden > 0
    scopes.push({ name: 'selected', rows: selected, label, ...onScreen, order, unrefined })
  }
  if (narrowed) {
    const label = t('{count} refined {count|row|rows}', { count: refined.length })
    scopes.push({ name: 'refined', rows: refined, label, ...onScreen, unrefined: false })
  }
  const label = t('{count|the|all} {count} loaded {count|row|rows}', { count: loaded.length })
  scopes.push(
    narrowed
      ? { name: 'loaded', rows: loaded, label, order: apiOrder, sort: '', unrefined: true }
      : { name: 'loaded', rows: refined, label, ...onScreen, unrefined: true },
  )
  return scopes
}
