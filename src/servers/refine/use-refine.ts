import { useQueryState } from 'nuqs'
import { useCallback, useMemo, useState } from 'react'

import type { Row } from '~/api/server'
import { isColumnId } from '~/inventory/columns/column-id'
import { isComplete, type Loaded } from '~/inventory/loaded'
import { compileRefine, type Refinement } from '~/inventory/refine/compile'
import { needsRaw } from '~/inventory/refine/needs-raw'
import { parseRefine } from '~/inventory/refine/parse'
import { printRefine } from '~/inventory/refine/print'
import type { Problem } from '~/inventory/refine/problem'
import type { Query } from '~/inventory/refine/query'
import { indexRows, type RowIndexes } from '~/inventory/refine/row-indexes'
import { toggleSort } from '~/inventory/sort/sort-text'
import { pick, type Sequence } from '~/lib/sequence'
import { useDebouncedDraft } from '~/lib/use-debounced-draft'
import { type SortColumn, sortRows } from '~/inventory/sort/sort-rows'

import { refineAddress } from './refine-address'
import { usePrepared } from './use-prepared'
import { useRawColumns } from './use-raw-columns'

/** The loaded rows as a person wants to see them: refined and sorted, with what it takes to show how and why. */
export interface Refined {
  /** What stands in the refine field. */
  readonly text: string
  /** The last query that could be read: what the rows fulfil. */
  readonly query: Query
  readonly problems: readonly Problem[]
  readonly refinement: Refinement
  readonly indexes: RowIndexes
  /** Places of the rows that fulfil the query, in the order of the API. */
  readonly places: Uint32Array
  /** Those places in the order of the sort. */
  readonly order: Uint32Array
  /** The rows in that order. */
  readonly rows: Sequence<Row>
  readonly sort: readonly SortColumn[]
  readonly setQuery: (query: Query) => void
  readonly toggleSort: (columnId: string, more: boolean) => void
}

/** The refine text while it is typed. */
export interface RefineTyping {
  /** Takes over what stands in the field after a key; the rows follow at once, the address when typing pauses. */
  readonly type: (text: string) => void
  /** Ends an edit: the address takes what was typed. */
  readonly finish: () => void
  /** The address holds what stands in the field. */
  readonly settled: boolean
}

const asTyped = (text: string) => text

/** Refines and sorts loaded rows by the address bar. Nothing is asked of the API. `now` counts ages. */
export function useRefine(list: Loaded, now: number): { refined: Refined; typing: RefineTyping } {
  const loaded = list.rows
  const [address, setAddress] = useQueryState('q', refineAddress.q)
  const [sort, setSort] = useQueryState('sort', refineAddress.sort)

  // Every key changes the rows; the address, and with it the history and all who read it, waits for a pause.
  const draft = useDebouncedDraft(address, asTyped, (value, first) => {
    void setAddress(value, { history: first ? 'push' : 'replace' })
  })
  const { text, discard } = draft

  const parsed = useMemo(() => parseRefine(text), [text])
  const [query, setLastQuery] = useState(parsed.query)
  if (parsed.problems.length === 0 && query !== parsed.query) setLastQuery(parsed.query)

  const [indexes, setIndexes] = useState(() => indexRows(loaded, null))
  const current = indexes.rows === loaded ? indexes : indexRows(loaded, indexes)
  if (current !== indexes) setIndexes(current)

  usePrepared(current, loaded, isComplete(list))

  const paths = useMemo(() => needsRaw(query), [query])
  const raw = useRawColumns(paths, list)

  const refinement = useMemo(
    () => compileRefine(query, { indexes: current, now, raw }),
    // The indexes grow in place; the rows tell when.
    // oxlint-disable-next-line react/exhaustive-deps
    [query, current, loaded, now, raw],
  )
  const places = useMemo(() => refinement.rows(), [refinement])
  const order = useMemo(() => sortRows(loaded, places, sort), [loaded, places, sort])
  const rows = useMemo(() => pick(loaded, order), [loaded, order])
  const setQuery = useCallback(
    (next: Query) => {
      discard()
      void setAddress(printRefine(next), { history: 'push' })
    },
    [discard, setAddress],
  )
  const toggle = useCallback(
    (columnId: string, more: boolean) => {
      if (!isColumnId(columnId)) return
      void setSort((before) => [...toggleSort(before, columnId, more)], { history: 'push' })
    },
    [setSort],
  )

  const { problems } = parsed
  const refined = useMemo(
    () => ({
      text,
      query,
      problems,
      refinement,
      indexes: current,
      places,
      order,
      rows,
      sort,
      setQuery,
      toggleSort: toggle,
    }),
    [text, query, problems, refinement, current, places, order, rows, sort, setQuery, toggle],
  )
  return { refined, typing: { type: draft.type, finish: draft.finish, settled: text === address } }
}
