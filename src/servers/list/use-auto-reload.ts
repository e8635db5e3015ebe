import { hashKey, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'

import { loadIntoCache, sleep } from '~/inventory/load-into-cache'
import { type Loaded, nothingLoaded } from '~/inventory/loaded'

import { pauseReason, periodOf, timeToReload } from './auto-reload'
import { currentReloadPeriod, onReloadPeriod } from './reload-period'
import { currentSoftStop } from './soft-stop'
import { untilCalm } from './until-calm'
import type { List } from './use-list'

/**
 * Reloads a list that was read to its end whenever it is older than the chosen period, and says whether that is under
 * way. Rests while a person loads, and after a load that failed.
 */
export function useAutoReload(list: List): { chosen: number; reloading: boolean } {
  const client = useQueryClient()
  const chosen = useSyncExternalStore(onReloadPeriod, currentReloadPeriod)
  const [reloading, setReloading] = useState(false)
  const { loaded, loading } = list
  const period = periodOf(chosen, loaded.pages.size)
  const on = chosen !== 0 && !loading && pauseReason(loaded) === null
  const key = hashKey(list.queryKey)
  const start = useEffectEvent((times: Pick<Reloads, 'key' | 'period' | 'signal'>) =>
    keepReloading({ client, list, ...times, onReloading: setReloading }),
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
  return { chosen, reloading }
}

interface Reloads {
  readonly client: QueryClient
  readonly list: Pick<List, 'queryKey' | 'source'>
  /** The hash of its query key. */
  readonly key: string
  readonly period: number
  readonly signal: AbortSignal
  readonly onReloading: (reloading: boolean) => void
}

/** The rows change in one step, and neither begins nor ends while that would disturb somebody. */
async function keepReloading({ client, list, key, period, signal, onReloading }: Reloads) {
  const { queryKey, source } = list
  for (;;) {
    const state = client.getQueryCache().get<Loaded>(key)?.state
    const times = { writtenAt: state?.dataUpdatedAt ?? 0, period, now: Date.now() }
    await sleep(timeToReload(state?.data ?? nothingLoaded(0), times), signal)
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
}
