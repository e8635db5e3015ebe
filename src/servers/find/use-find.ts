import { useMemo, useState } from 'react'

import type { Row } from '~/api/server'
import { compileRefine } from '~/inventory/refine/compile'
import { escapeGlob } from '~/inventory/refine/glob'
import type { Sequence } from '~/lib/sequence'
import type { RowIndexes } from '~/inventory/refine/row-indexes'

/** Text that is looked for in all refined rows, drawn or not. */
export interface Find {
  /** Null while nobody looks for anything. */
  readonly text: string | null
  /** Rows that hold the text, in the order on the screen. */
  readonly found: readonly Row[]
  /** The place of the row that is shown among those that were found, -1 for none. */
  readonly at: number
  readonly open: () => void
  readonly close: () => void
  readonly look: (text: string) => void
  /** Goes on to the next row, or back to the one before; around at the ends. Returns the row's id. */
  readonly step: (by: 1 | -1) => string | null
}

/** Looks for text in `rows`, which are those of `indexes` in the order on the screen. */
export function useFind(rows: Sequence<Row>, indexes: RowIndexes): Find {
  const [text, setText] = useState<string | null>(null)
  const [current, setCurrent] = useState<string | null>(null)

  const found = useMemo(() => {
    if (text === null || text.trim() === '') return []
    const query = {
      terms: [{ kind: 'word', negated: false, glob: escapeGlob(text.trim()) }],
    } as const
    const places = compileRefine(query, { indexes, now: 0, raw: null }).rows()
    const holding = new Set(Array.from(places, (place) => indexes.rows[place]))
    return [...rows].filter((row) => holding.has(row))
  }, [text, rows, indexes])
  const at = found.findIndex((row) => row.id === current)

  return {
    text,
    found,
    at,
    open: () => setText((before) => before ?? ''),
    close: () => {
      setText(null)
      setCurrent(null)
    },
    look: setText,
    step: (by) => {
      const next = at === -1 && by === -1 ? found.length - 1 : at + by
      const row = found[(next + found.length) % found.length]
      setCurrent(row?.id ?? null)
      return row?.id ?? null
    },
  }
}
