import type { Label } from '~/lib/language/translate'

import type { RowIndexes } from './row-indexes'

/** Something that could be written where the caret stands. */
export interface Suggestion {
  /** `field` and `key` want a value after them, `operator` a number or time. */
  readonly kind: 'field' | 'key' | 'operator' | 'value'
  /** What to write in the place that is replaced. */
  readonly insert: string
  /** What to show: the value itself, without quotes. */
  readonly label: string
  /** What it means; null for a value that speaks for itself. */
  readonly meaning: Label | null
  /** Rows that have it; null where that says nothing. */
  readonly count: number | null
}

/** Suggestions, best first, and the part of the text that any of them replaces. */
export interface Suggestions {
  readonly start: number
  readonly end: number
  readonly items: readonly Suggestion[]
}

/** As many as a list can show without scrolling far. */
export const mostSuggestions = 50

export interface SuggestContext {
  readonly indexes: RowIndexes
  /** Rows to count, as indices; all when left out. */
  readonly rows?: Uint32Array
  /** Paths of the API that are known to be there, to be offered after `raw.`. */
  readonly rawPaths?: readonly string[]
}
