import { useMemo, useSyncExternalStore } from 'react'

import { nothingSaved, type SavedViews } from './view'
import { printViews, readViews } from './views-file'
import {
  damagedViews,
  forgetDamagedViews,
  keepDamagedViews,
  onStoredViews,
  storedViews,
  storeViews,
} from './views-storage'

/** A person's views in this browser. */
export interface StoredViews {
  readonly saved: SavedViews
  /** Stored text that cannot be read, whole or in part; it is kept until a person discards it. */
  readonly damaged: string | null
  /** Why it cannot be read. */
  readonly problems: readonly string[]
  /** Stores other views in their place; false where the browser refuses, and then nothing has changed. */
  readonly change: (next: SavedViews) => boolean
  /** Forgets the damaged text; false where the browser refuses. */
  readonly discard: () => boolean
}

/** The views that this browser keeps, anew whenever they change in any of its tabs. */
export function useSavedViews(): StoredViews {
  const text = useSyncExternalStore(onStoredViews, storedViews)
  const aside = useSyncExternalStore(onStoredViews, damagedViews)
  const { saved, problems } = useMemo(
    () => (text === null ? { saved: nothingSaved, problems: [] } : readViews(text)),
    [text],
  )
  const bad = problems.length > 0 ? text : null
  return {
    saved,
    problems,
    damaged: [aside, bad].filter((part) => part !== null).join('\n') || null,
    change: (next) => (bad === null || keepDamagedViews(bad)) && storeViews(printViews(next)),
    discard: () => {
      const mended = bad === null || storeViews(printViews(saved))
      if (mended) forgetDamagedViews()
      return mended
    },
  }
}
