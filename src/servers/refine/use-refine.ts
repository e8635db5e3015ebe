import { useQueryState } from 'nuqs'
import { useMemo, useState } from 'react'

import type { Row } from '~/api/server'
import type { Loaded } from '~/inventory/loaded'
import type { Query } from '~/inventory/refine/query'
import type { RowIndexes } from '~/inventory/refine/row-indexes'
import { pick } from '~/lib/sequence'
import { useDebouncedDraft } from '~/lib/use-debounced-draft'
import type { TableColumn } from '~/table/table-column'

import { refineAddress } from './refine-address'
import type { Refine, Refined } from './refined'
import type { Refining } from './refining'
import { usePrepared } from './use-prepared'
import { useQueryEdits } from './use-query-edits'
import { useRawColumns } from './use-raw-columns'
import { useReadyRows } from './use-ready-rows'
import { useSortToggle } from './use-sort-toggle'

/** What was typed last, and where the caret stands in it; nothing once the edit has ended. */
interface Edit {
  readonly text: string
  readonly caret: number
}

const asTyped = (text: string) => text

const noPaths: readonly string[] = []
const noProblems = [] as const

/**
 * Refines and sorts the loaded rows of a list (`listId`) by the address bar. Nothing is asked of the API. `now` counts
 * ages; `columns` are those of the list itself.
 */
export function useRefine(
  refining: Refining | null,
  listId: string,
  newest: Loaded,
  now: number,
  columns: readonly TableColumn<Row>[],
): Refine {
  const [address, setAddress] = useQueryState('q', refineAddress.q)
  const [askedSort, setSort] = useQueryState('sort', refineAddress.sort)
  const wantedSort = useMemo(
    () => refining?.withOwnKeys(askedSort, columns) ?? askedSort,
    [refining, askedSort, columns],
  )

  // Every key changes the rows; the address, and with it the history and all who read it, waits for a pause.
  const draft = useDebouncedDraft(address, asTyped, (value, first) => {
    void setAddress(value, { history: first ? 'push' : 'replace' })
  })
  const { text, discard } = draft

  const parsed = useMemo(() => refining?.parseRefine(text) ?? null, [refining, text])
  const [lastQuery, setLastQuery] = useState<Query | null>(null)
  const [indexes, setIndexes] = useState<RowIndexes | null>(null)
  const { loaded: list, sort } = useReadyRows(
    refining,
    { listId, loaded: newest, sort: wantedSort, query: lastQuery },
    indexes,
  )
  const loaded = list.rows
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

  usePrepared(refining, current, list)

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
  const { setQuery, editQuery } = useQueryEdits(refining, query, discard, setAddress)
  const toggle = useSortToggle(setSort)

  const refined = useMemo((): Refined | null => {
    const known = parsed !== null && query !== null && refinement !== null && current !== null
    if (!known || places === null || order === null || rows === null) return null
    return {
      text,
      query,
      unfinished: unfinished?.written ?? null,
      // What waits for its value, or is still being typed, is no fault yet.
      problems: unfinished === null ? parsed.problems : noProblems,
      refinement,
      raw,
      indexes: current,
      places,
      order,
      rows,
      sort,
      groupedBy: null,
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
    loaded: list,
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
    sort: wantedSort,
    toggleSort: toggle,
    plain: text === '' && wantedSort.length === 0,
  }
}
