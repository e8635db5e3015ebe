import { useEffect, useMemo, useState } from 'react'

import type { Row } from '~/api/server'

import type { Refining } from '../refine/refining'
import type { Refined } from '../refine/use-refine'
import { asksForFind } from './find-keys'

/** Text that is looked for in all refined rows, drawn or not. */
export interface Find {
  /** Null while nobody looks for anything. */
  readonly text: string | null
  /** Rows that hold the text, in the order on the screen. */
  readonly found: readonly Row[]
  /** The place of the row that is shown among those that were found, -1 for none. */
  readonly at: number
  readonly close: () => void
  readonly look: (text: string) => void
  /** Goes on to the next row, or back to the one before; around at the ends. Returns the row's id. */
  readonly step: (by: 1 | -1) => string | null
}

/** Looks for text in refined rows, in the order on the screen, once a key asks for it. */
export function useFind(refining: Refining | null, refined: Refined | null): Find {
  const [text, setText] = useState<string | null>(null)
  const [current, setCurrent] = useState<string | null>(null)

  const searching = text !== null
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!asksForFind(event, searching)) return
      event.preventDefault()
      setText((before) => before ?? '')
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [searching])

  const found = useMemo(() => {
    if (text === null || text.trim() === '' || refining === null || refined === null) return []
    const { rows, indexes } = refined
    const query = {
      terms: [{ kind: 'word', negated: false, glob: refining.escapeGlob(text.trim()) }],
    } as const
    const places = refining.compileRefine(query, { indexes, now: 0, raw: null }).rows()
    const holding = new Set(Array.from(places, (place) => indexes.rows[place]))
    return [...rows].filter((row) => holding.has(row))
  }, [refining, refined, text])
  const at = found.findIndex((row) => row.id === current)

  return {
    text,
    found,
    at,
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
