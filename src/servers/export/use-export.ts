import { releaseUrl, saveUrl } from '~/lib/save-file'
import { useEffect, useRef, useState } from 'react'

import type { ExportProgress } from '~/inventory/export/table-file'
import { pageBody } from '~/inventory/worker/raw-client'
import { timeSlices } from '~/lib/time-slices'

import { type ExportOrder, makeExport } from './make-export'

/** How an export goes. */
export type ExportState =
  | { readonly kind: 'idle' }
  | ({ readonly kind: 'running'; readonly of: number } & ExportProgress)
  | {
      readonly kind: 'done'
      readonly fileName: string
      /** Where the file can be had again until the next one is made. */
      readonly url: string
      readonly bytes: number
      readonly rows: number
      readonly notes: readonly string[]
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: Error }

/** What is to be made, and under which name. */
interface ExportPlan {
  readonly order: ExportOrder
  readonly fileName: string
}

/** Milliseconds of work between two turns of the page: half of a frame. */
const slice = 8
/** Milliseconds between two states of the progress. */
const showingPeriod = 100

/** Makes one file at a time and hands it to the browser; what is under way ends with the component. */
export function useExport() {
  const [state, setState] = useState<ExportState>({ kind: 'idle' })
  const running = useRef<AbortController>(null)
  const url = useRef<string>(null)

  useEffect(
    () => () => {
      running.current?.abort()
      release(url.current)
    },
    [],
  )

  async function start(plan: (now: number) => ExportPlan): Promise<void> {
    if (running.current !== null) return
    const { order, fileName } = plan(Date.now())
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    const of = order.rows.length
    let shownAt = performance.now()
    setState({ kind: 'running', step: 'writing', rows: 0, of })
    try {
      const { blob, notes } = await makeExport(order, {
        signal,
        breathe: timeSlices(slice),
        readBody: pageBody,
        progress: (progress) => {
          if (performance.now() - shownAt < showingPeriod) return
          shownAt = performance.now()
          setState({ kind: 'running', of, ...progress })
        },
      })
      signal.throwIfAborted()
      release(url.current)
      url.current = URL.createObjectURL(blob)
      saveUrl(url.current, fileName)
      setState({ kind: 'done', fileName, url: url.current, bytes: blob.size, rows: of, notes })
    } catch (cause) {
      const error = cause instanceof Error ? cause : new Error(String(cause))
      setState(signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', error })
    } finally {
      running.current = null
    }
  }

  return { state, start, cancel: () => running.current?.abort() }
}

function release(url: string | null): void {
  if (url !== null) releaseUrl(url)
}
