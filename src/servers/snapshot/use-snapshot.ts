import { useEffect, useRef, useState } from 'react'

import type { Snapshot } from '~/inventory/snapshot/snapshot'
import { readSnapshot, type SnapshotProgress } from '~/inventory/snapshot/snapshot-client'

/** A file that has been read. */
export interface ReadFile {
  readonly kind: 'read'
  readonly fileName: string
  /** When it had been read, in milliseconds since 1970. */
  readonly readAt: number
  readonly snapshot: Snapshot
}

/** How far the reading of a file is. */
export type SnapshotState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'reading'
      readonly fileName: string
      readonly progress: SnapshotProgress | null
    }
  | ReadFile
  | { readonly kind: 'failed'; readonly fileName: string; readonly error: Error }

/** Milliseconds between two states of the progress. */
const showingPeriod = 100

/** Reads one file at a time; another one, or the end of the component, gives up the one before. */
export function useSnapshot(): {
  readonly state: SnapshotState
  readonly read: (file: File) => Promise<void>
  /** Gives up what is being read; what has been read stays. */
  readonly cancel: () => void
} {
  const [state, setState] = useState<SnapshotState>({ kind: 'none' })
  const reading = useRef<AbortController>(null)

  useEffect(() => () => reading.current?.abort(), [])

  async function read(file: File): Promise<void> {
    reading.current?.abort()
    const controller = new AbortController()
    reading.current = controller
    const { signal } = controller
    const { name: fileName } = file
    let shownAt = performance.now()
    function show(progress: SnapshotProgress): void {
      if (performance.now() - shownAt < showingPeriod) return
      shownAt = performance.now()
      setState({ kind: 'reading', fileName, progress })
    }
    setState({ kind: 'reading', fileName, progress: null })
    try {
      const snapshot = await readSnapshot(file, show, signal)
      setState({ kind: 'read', fileName, readAt: Date.now(), snapshot })
    } catch (cause) {
      if (signal.aborted) return
      const error = cause instanceof Error ? cause : new Error(String(cause))
      setState({ kind: 'failed', fileName, error })
    }
  }

  function cancel(): void {
    reading.current?.abort()
    setState((state) => (state.kind === 'reading' ? { kind: 'none' } : state))
  }

  return { state, read, cancel }
}
