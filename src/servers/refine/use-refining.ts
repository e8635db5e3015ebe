import { startTransition, useEffect, useState } from 'react'

import type { Refining } from './refining'

/** Kept for the other tab, whose rows and bar then come in one frame. */
let fetched: Refining | null = null

/**
 * The code that refines, or null until it is there: it is fetched once it is wanted. Rows are drawn without it, and by
 * the same table that refines them later. Throws, for the boundary around it, when the code cannot be fetched.
 */
export function useRefining(wanted: boolean): Refining | null {
  const [state, setState] = useState<Refining | { readonly failure: unknown } | null>(fetched)
  const missing = state === null

  useEffect(() => {
    if (!wanted || !missing) return
    let away = false
    async function fetchIt() {
      try {
        const { refining } = await import('./refining')
        fetched = refining
        // A bar and its facets are much to draw at once: a scroll or a key goes first.
        if (!away) startTransition(() => setState(refining))
      } catch (failure) {
        if (!away) setState({ failure })
      }
    }
    void fetchIt()
    return () => {
      away = true
    }
  }, [wanted, missing])

  if (state !== null && 'failure' in state) throw state.failure
  return state
}
