import type { Row } from '~/api/server'
import type { Loaded } from '~/inventory/loaded'
import type { Refinement } from '~/inventory/refine/compile'
import type { Problem } from '~/inventory/refine/problem'
import type { Query } from '~/inventory/refine/query'
import type { RowIndexes } from '~/inventory/refine/row-indexes'
import type { SortColumn } from '~/inventory/sort/sort-rows'
import type { Sequence } from '~/lib/sequence'

import type { RawReading } from './raw-reading'

/** The loaded rows as a person wants to see them: refined and sorted, with what it takes to show how and why. */
export interface Refined {
  /** What stands in the refine field. */
  readonly text: string
  /** The last query that could be read, without a value that is still being typed: what the rows fulfil. */
  readonly query: Query
  /** The value that is still being typed and does not count yet; null where the query is all that stands there. */
  readonly unfinished: string | null
  /** Faults of the text; none while the value at the caret is still to come or being typed. */
  readonly problems: readonly Problem[]
  readonly refinement: Refinement
  /** What is read for the query besides the rows. */
  readonly raw: RawReading
  readonly indexes: RowIndexes
  /** Places of the rows that fulfil the query, in the order of the API. */
  readonly places: Uint32Array
  /** Those places in the order on the screen: that of the groups and of the sort. */
  readonly order: Uint32Array
  /** The rows in that order. */
  readonly rows: Sequence<Row>
  readonly sort: readonly SortColumn[]
  /** The column by whose values the rows stand in groups, within which they are sorted; null where they do not. */
  readonly groupedBy: SortColumn | null
  readonly setQuery: (query: Query) => void
  /** Changes the query that holds now: what shows an older one must not take back what came since. */
  readonly editQuery: (change: (query: Query) => Query) => void
}

/** The refine text while it is typed. */
export interface RefineTyping {
  /** Takes over what stands in the field after a key; the rows follow at once, the address when typing pauses. */
  readonly type: (text: string, caret: number) => void
  /** The caret goes to another place of what is being typed. */
  readonly moveCaret: (caret: number) => void
  /** Hands what was typed to the address, and goes on with the edit. */
  readonly flush: () => void
  /** Ends an edit: the address takes what was typed. */
  readonly finish: () => void
  /** The address holds what stands in the field. */
  readonly settled: boolean
}

/** What the address asks of the rows, and the rows that answer it. */
export interface Refine {
  /** What is loaded, as far as its rows are made ready to be shown. */
  readonly loaded: Loaded
  /** Null until the code that refines is there. */
  readonly refined: Refined | null
  readonly typing: RefineTyping
  /** As the address has it, whether or not the rows follow it yet. */
  readonly sort: readonly SortColumn[]
  readonly toggleSort: (columnId: string, more: boolean) => void
  /** The address asks neither to refine nor to sort: the rows stand as the API sent them. */
  readonly plain: boolean
}
