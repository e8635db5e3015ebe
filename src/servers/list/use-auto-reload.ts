import { hashKey, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'

import { loadIntoCache } from '~/inventory/load-into-cache'
import { type Loaded, nothingLoaded } from '~/inventory/loaded'
import { sleep } from '~/lib/sleep'

import { pauseReason, periodOf, timeToReload } from './auto-reload'
import { currentReloadPeriod, onReloadPeriod } from './reload-period'
import { currentSoftStop } from './soft-stop'
import { untilCalm } from './until-calm'
import type { ListOrigin } from './list-part'
import type { List } from './use-list'

/**
 * Reloads a list that was read to its end whenever it is older than the chosen period, each list of several by itself,
 * and says whether that is under way. Rests while a person loads, and after a load that failed.
 */
export function useAutoReload({ loading, parts }: List): { chosen: number; reloading: boolean } {
  const chosen = useSyncExternalStore(onReloadPeriod, currentReloadPeriod)
  const due =
    chosen === 0 || loading
      ? nothing
      : parts
          .filter(({ loaded }) => pauseReason(loaded) === null)
          .map(({ queryKey, source, loaded }) => ({
            queryKey,
            source,
            period: periodOf(chosen, loaded.pages.size),
          }))
  return { chosen, reloading: useReloads(due) }
}

const nothing: readonly Due[] = []

/** A list that reloads by itself after so many milliseconds. */
interface Due extends ListOrigin {
  readonly period: number
}

/** By itself: an effect keeps alive what its component knew when it began, such as a list of before. */
function useReloads(due: readonly Due[]): boolean {
  const client = useQueryClient()
  const [underWay, setUnderWay] = useState(0)
  const key = hashKey(due.map(({ queryKey, period }) => [queryKey, period]))
  const start = useEffectEvent((signal: AbortSignal) =>
    Promise.all(
      due.map((one) =>
        keepReloading({
          ...one,
          client,
          signal,
          key: hashKey(one.queryKey),
          onReloading: (reloading) => setUnderWay((count) => count + (reloading ? 1 : -1)),
        }),
      ),
    ),
  )

  useEffect(() => {
    if (key === hashKey(nothing)) return
    const left = new AbortController()
    start(left.signal).catch((error: unknown) => {
      if (!left.signal.aborted) throw error
    })
    return () => {
      left.abort()
      setUnderWay(0)
    }
  }, [key])
  return underWay > 0
}

interface Reloads extends Due {
  readonly client: QueryClient
  /** The hash of the query key. */
  readonly key: string
  readonly signal: AbortSignal
  readonly onReloading: (reloading: boolean) => void
}

async function keepReloading(reloads: Reloads): Promise<never> {
  for (;;) {
    await untilOverdue(reloads)
    await reload(reloads)
  }
}

async function untilOverdue({ client, key, period, signal }: Reloads): Promise<void> {
  const state = client.getQueryCache().get<Loaded>(key)?.state
  const times = { writtenAt: state?.dataUpdatedAt ?? 0, period, now: Date.now() }
  await sleep(timeToReload(state?.data ?? nothingLoaded(0), times), signal)
}

/** The rows change in one step, and neither begins nor ends while that would disturb somebody. */
async function reload({ client, queryKey, source, signal, onReloading }: Reloads): Promise<void> {
  await untilCalm(signal)
  onReloading(true)
  const entry = { client, queryKey, signal, quiet: true }
  const before = client.getQueryData<Loaded>(queryKey)
  const loaded = await loadIntoCache(source, currentSoftStop(), entry)
  await untilCalm(signal)
  const byItself = loaded.failures.length === 0
  // What a person did to the list meanwhile, such as to count changes anew, holds.
  const stands = client.getQueryData<Loaded>(queryKey) === before
  if (stands) client.setQueryData<Loaded>(queryKey, { ...loaded, byItself })
  onReloading(false)
}
