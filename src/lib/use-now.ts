import { useSyncExternalStore } from 'react'

/** A clock that ticks for all its readers at once and rests while it has none. */
function createClock(period: number) {
  const readers = new Set<() => void>()
  let now = Date.now()
  let timer: ReturnType<typeof setInterval> | undefined

  function tick() {
    now = Date.now()
    for (const read of readers) read()
  }

  function subscribe(read: () => void) {
    if (readers.size === 0) {
      now = Date.now()
      timer = setInterval(tick, period)
    }
    readers.add(read)
    return () => {
      readers.delete(read)
      if (readers.size === 0) clearInterval(timer)
    }
  }

  return { subscribe, read: () => now }
}

const seconds = createClock(1_000)
const halfMinutes = createClock(30_000)

/** The time in milliseconds, anew every half minute: for ages such as `3 min ago`. */
export function useNow(): number {
  return useSyncExternalStore(halfMinutes.subscribe, halfMinutes.read)
}

/** The time in milliseconds, anew every second: for countdowns. */
export function useNowInSeconds(): number {
  return useSyncExternalStore(seconds.subscribe, seconds.read)
}
