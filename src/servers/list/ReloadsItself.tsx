import { hashKey, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'

import { loadIntoCache } from '~/inventory/load-into-cache'
import { type Loaded, nothingLoaded } from '~/inventory/loaded'
import type { ListOrigin } from '~/inventory/page-source'
import { sleep } from '~/lib/sleep'

import { timeToReload } from './auto-reload'
import { currentSoftStop } from './soft-stop'
import { untilCalm } from './until-calm'

/**
 * Reloads one list whenever it is older than so many milliseconds, as long as this stands, and tells when that begins
 * and ends. Draws nothing. By itself: an effect keeps alive what its component knew when it began, such as a list of
 * before.
 */
export function ReloadsItself({
  origin: { queryKey, source },
  period,
  onReloading,
}: {
  origin: Pick<ListOrigin, 'queryKey' | 'source'>
  period: number
  onReloading: (reloading: boolean) => void
}) {
  const client = useQueryClient()
  const key = hashKey(queryKey)
  const start = useEffectEvent((times: Pick<Reloads, 'key' | 'period' | 'signal'>) =>
    keepReloading({ client, queryKey, source, ...times, onReloading }),
  )

  const [, fail] = useState<null>(null)

  useEffect(() => {
    const left = new AbortController()
    start({ key, period, signal: left.signal }).catch((fault: unknown) => {
      if (left.signal.aborted) return
      // To the boundary around it, as a fault of any other load: reloading would have ended, and nobody had heard of it.
      fail(() => {
        throw fault
      })
    })
    return () => left.abort()
  }, [key, period])
  return null
}

interface Reloads extends Pick<ListOrigin, 'queryKey' | 'source'> {
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
    await untilCalm(reloads.signal)
    reloads.onReloading(true)
    try {
      await reload(reloads)
    } finally {
      reloads.onReloading(false)
    }
  }
}

async function untilOverdue({ client, key, period, signal }: Reloads): Promise<void> {
  const state = client.getQueryCache().get<Loaded>(key)?.state
  const times = { writtenAt: state?.dataUpdatedAt ?? 0, period, now: Date.now() }
  await sleep(timeToReload(state?.data ?? nothingLoaded(0), times), signal)
}

/** The rows change in one step, and not while that would disturb somebody. */
async function reload({ client, queryKey, source, signal }: Reloads): Promise<void> {
  const entry = { client, queryKey, signal, quiet: true }
  const before = client.getQueryData<Loaded>(queryKey)
  const loaded = await loadIntoCache(source, currentSoftStop(), entry)
  await untilCalm(signal)
  const byItself = loaded.failures.length === 0
  // What a person did to the list meanwhile, such as to count changes anew, holds.
  const stands = client.getQueryData<Loaded>(queryKey) === before
  if (stands) client.setQueryData<Loaded>(queryKey, { ...loaded, byItself })
}
