import { hashKey, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'

import { loadIntoCache } from '~/inventory/load-into-cache'
import { type Loaded, nothingLoaded } from '~/inventory/loaded'
import { sleep } from '~/lib/sleep'

import { pauseReason, periodOf, timeToReload } from './auto-reload'
import { currentReloadPeriod, onReloadPeriod } from './reload-period'
import { currentSoftStop } from './soft-stop'
import { untilCalm } from './until-calm'
import type { List } from './use-list'

/**
 * Reloads a list that was read to its end whenever it is older than the chosen period, and says whether that is under
 * way. Rests while a person loads, and after a load that failed.
 */
export function useAutoReload({ loaded, loading, queryKey, source }: List): {
  chosen: number
  reloading: boolean
} {
  const chosen = useSyncExternalStore(onReloadPeriod, currentReloadPeriod)
  const period = periodOf(chosen, loaded.pages.size)
  const on = chosen !== 0 && !loading && pauseReason(loaded) === null
  return { chosen, reloading: useReloads({ on, period, queryKey, source }) }
}

/** By itself: an effect keeps alive what its component knew when it began, such as a list of before. */
function useReloads({
  on,
  period,
  queryKey,
  source,
}: Pick<List, 'queryKey' | 'source'> & { on: boolean; period: number }): boolean {
  const client = useQueryClient()
  const [reloading, setReloading] = useState(false)
  const key = hashKey(queryKey)
  const start = useEffectEvent((times: Pick<Reloads, 'key' | 'period' | 'signal'>) =>
    keepReloading({ client, queryKey, source, ...times, onReloading: setReloading }),
  )

  useEffect(() => {
    if (!on) return
    const left = new AbortController()
    start({ key, period, signal: left.signal }).catch((error: unknown) => {
      if (!left.signal.aborted) throw error
    })
    return () => {
      left.abort()
      setReloading(false)
    }
  }, [on, key, period])
  return reloading
}

interface Reloads extends Pick<List, 'queryKey' | 'source'> {
  readonly client: QueryClient
  /** The hash of the query key. */
  readonly key: string
  readonly period: number
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
