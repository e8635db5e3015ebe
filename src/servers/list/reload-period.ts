import { readStored, writeStored } from '~/lib/local-store'

import { reloadPeriods } from './auto-reload'

const key = 'auto-reload'

const listeners = new Set<() => void>()

/** The period that holds until the page is left where storage is blocked. */
let unstored: number | null = null

/** The period in milliseconds after which lists reload by themselves, as it was chosen in this browser; 0 is never. */
export function currentReloadPeriod(): number {
  return unstored ?? reloadPeriods.find((period) => String(period) === readStored(key)) ?? 0
}

/** Calls `listen` whenever another period is chosen, in this tab or another one of the browser. */
export function onReloadPeriod(listen: () => void): () => void {
  listeners.add(listen)
  addEventListener('storage', listen)
  return () => {
    listeners.delete(listen)
    removeEventListener('storage', listen)
  }
}

/** Remembers after which period lists reload by themselves. */
export function chooseReloadPeriod(period: number): void {
  unstored = writeStored(key, String(period)) ? null : period
  for (const listen of listeners) listen()
}
