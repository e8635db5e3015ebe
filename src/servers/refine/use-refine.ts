import { debounce, useQueryState } from 'nuqs'
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'

import type { Row } from '~/api/server'
import { isColumnId } from '~/inventory/columns/column-id'
import { isComplete, type Loaded } from '~/inventory/loaded'
import type { Refinement } from '~/inventory/refine/compile'
import type { Problem } from '~/inventory/refine/problem'
import type { Query } from '~/inventory/refine/query'
import type { RowIndexes } from '~/inventory/refine/row-indexes'
import type { SortColumn } from '~/inventory/sort/sort-rows'
import { toggleSort } from '~/inventory/sort/sort-text'
import { pick, type Sequence } from '~/lib/sequence'
import { useDebouncedDraft } from '~/lib/use-debounced-draft'

import { refineAddress } from './refine-address'
import type { Refining } from './refining'
import { usePrepared } from './use-prepared'
import { type RawReading, useRawColumns } from './use-raw-columns'

/** The loaded rows as a person wants to see them: refined and sorted, with what it takes to show how and why. */
export interface Refined {
  /** What stands in the refine field. */
  readonly text: string
  /** The last query that could be read, without a value that is still being typed: what the rows fulfil. */
  readonly query: Query
  /** The value that is still being typed and does not count yet; null where the query is all that stands there. */
  readonly unfinished: string | null
  readonly problems: readonly Problem[]
  readonly refinement: Refinement
  /** What is read for the query besides the rows. */
  readonly raw: RawReading
  readonly indexes: RowIndexes
  /** Places of the rows that fulfil the query, in the order of the API. */
  readonly places: Uint32Array
  /** Those places in the order of the sort. */
  readonly order: Uint32Array
  /** The rows in that order. */
  readonly rows: Sequence<Row>
  readonly sort: readonly SortColumn[]
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
  /** Null until the code that refines is there. */
  readonly refined: Refined | null
  readonly typing: RefineTyping
  /** As the address has it, whether or not the rows follow it yet. */
  readonly sort: readonly SortColumn[]
  readonly toggleSort: (columnId: string, more: boolean) => void
  /** The address asks neither to refine nor to sort: the rows stand as the API sent them. */
  readonly plain: boolean
}

/** What was typed last, and where the caret stands in it; nothing once the edit has ended. */
interface Edit {
  readonly text: string
  readonly caret: number
}

const asTyped = (text: string) => text

/** The rows come first: a step of the history, and all who read the address, would hold up their frame. */
const sorted = { history: 'push', limitUrlUpdates: debounce(100) } as const
const noPaths: readonly string[] = []

/** Refines and sorts loaded rows by the address bar. Nothing is asked of the API. `now` counts ages. */
export function useRefine(refining: Refining | null, list: Loaded, now: number): Refine {
  const loaded = list.rows
  const [address, setAddress] = useQueryState('q', refineAddress.q)
  const [sort, setSort] = useQueryState('sort', refineAddress.sort)

  // Every key changes the rows; the address, and with it the history and all who read it, waits for a pause.
  const draft = useDebouncedDraft(address, asTyped, (value, first) => {
    void setAddress(value, { history: first ? 'push' : 'replace' })
  })
  const { text, discard } = draft

  const parsed = useMemo(() => refining?.parseRefine(text) ?? null, [refining, text])
  const [lastQuery, setLastQuery] = useState<Query | null>(null)
  const [indexes, setIndexes] = useState<RowIndexes | null>(null)
  const current =
    refining === null || indexes?.rows === loaded ? indexes : refining.indexRows(loaded, indexes)
  if (current !== indexes) setIndexes(current)

  const [edit, setEdit] = useState<Edit | null>(null)
  const unfinished = useMemo(
    () =>
      refining === null || parsed === null || current === null || edit?.text !== text
        ? null
        : refining.unfinishedValue(text, edit.caret, parsed, { indexes: current, now }),
    // The indexes grow in place; the rows tell when.
    // oxlint-disable-next-line react/exhaustive-deps
    [refining, parsed, current, loaded, edit, text, now],
  )
  const readable = parsed !== null && (parsed.problems.length === 0 || lastQuery === null)
  const query = unfinished?.query ?? (readable ? parsed.query : lastQuery)
  if (query !== lastQuery) setLastQuery(query)

  usePrepared(refining, current, isComplete(list))

  const paths = useMemo(
    () => (refining === null || query === null ? noPaths : refining.needsRaw(query)),
    [refining, query],
  )
  const raw = useRawColumns(refining, paths, list)

  const refinement = useMemo(
    () =>
      refining === null || query === null || current === null
        ? null
        : refining.compileRefine(query, { indexes: current, now, raw: raw.columns }),
    // The indexes grow in place; the rows tell when.
    // oxlint-disable-next-line react/exhaustive-deps
    [refining, query, current, loaded, now, raw.columns],
  )
  const places = useMemo(() => refinement?.rows() ?? null, [refinement])
  const order = useMemo(
    () => (refining === null || places === null ? null : refining.sortRows(loaded, places, sort)),
    [refining, loaded, places, sort],
  )
  const rows = useMemo(() => (order === null ? null : pick(loaded, order)), [loaded, order])
  const setQuery = useCallback(
    (next: Query) => {
      discard()
      void setAddress(refining?.printRefine(next) ?? '', { history: 'push' })
    },
    [refining, discard, setAddress],
  )
  const latestQuery = useRef(query)
  useLayoutEffect(() => {
    latestQuery.current = query
  }, [query])
  const editQuery = useCallback(
    (change: (query: Query) => Query) => setQuery(change(latestQuery.current ?? { terms: [] })),
    [setQuery],
  )
  const toggle = useCallback(
    (columnId: string, more: boolean) => {
      if (!isColumnId(columnId)) return
      void setSort((before) => [...toggleSort(before, columnId, more)], sorted)
    },
    [setSort],
  )

  const refined = useMemo((): Refined | null => {
    const known = parsed !== null && query !== null && refinement !== null && current !== null
    if (!known || places === null || order === null || rows === null) return null
    return {
      text,
      query,
      unfinished: unfinished?.written ?? null,
      problems: parsed.problems,
      refinement,
      raw,
      indexes: current,
      places,
      order,
      rows,
      sort,
      setQuery,
      editQuery,
    }
  }, [
    text,
    parsed,
    query,
    unfinished,
    refinement,
    raw,
    current,
    places,
    order,
    rows,
    sort,
    setQuery,
    editQuery,
  ])
  return {
    refined,
    typing: {
      type: (typed, caret) => {
        draft.type(typed)
        setEdit({ text: typed, caret })
      },
      moveCaret: (caret) =>
        setEdit((before) =>
          before === null || before.caret === caret ? before : { ...before, caret },
        ),
      flush: draft.flush,
      finish: () => {
        draft.finish()
        setEdit(null)
      },
      settled: text === address,
    },
    sort,
    toggleSort: toggle,
    plain: text === '' && sort.length === 0,
  }
}
