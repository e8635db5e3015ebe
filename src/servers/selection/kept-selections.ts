import { useCallback, useSyncExternalStore } from 'react'

import { nothingSelected, type RowSelection } from './selection'

// A list goes from the screen with its tab; what was selected in it waits here for as long as the page lives.
const selections = new Map<string, RowSelection>()
const watchers = new Set<() => void>()

function watch(changed: () => void) {
  watchers.add(changed)
  return () => void watchers.delete(changed)
}

/** What was selected last in a list, by the name of the list, and how to change it. */
export function useKeptSelection(list: string) {
  const selection = useSyncExternalStore(watch, () => selections.get(list) ?? nothingSelected)
  const change = useCallback(
    (next: RowSelection) => {
      selections.set(list, next)
      for (const changed of watchers) changed()
    },
    [list],
  )
  return [selection, change] as const
}
