import type { LoadHost } from '../page-source'

interface Timer {
  readonly at: number
  readonly ring: () => void
}

/** Time that passes only when nothing else can happen any more; milliseconds from 0 on. */
export interface VirtualTime extends Pick<LoadHost, 'now' | 'sleep' | 'painted'> {
  /** Waits for a promise, letting time pass as far as that takes. */
  readonly run: <Value>(promise: Promise<Value>) => Promise<Value>
}

/** Time that stands at 0. */
export function virtualTime(): VirtualTime {
  let now = 0
  const timers = new Set<Timer>()

  function passToNextTimer(): void {
    const [first, ...others] = timers
    if (first === undefined) throw new Error('Nothing would ever happen any more.')
    const next = others.reduce((one, other) => (other.at < one.at ? other : one), first)
    timers.delete(next)
    now = next.at
    next.ring()
  }

  return {
    now: () => now,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted()
        const timer = { at: now + milliseconds, ring }
        timers.add(timer)
        signal.addEventListener('abort', giveUp)
        function ring() {
          signal.removeEventListener('abort', giveUp)
          resolve()
        }
        function giveUp() {
          signal.removeEventListener('abort', giveUp)
          timers.delete(timer)
          reject(signal.reason)
        }
      }),
    painted: () => Promise.resolve(),
    async run(promise) {
      let settled = false
      const settle = () => void (settled = true)
      promise.then(settle, settle)
      for (;;) {
        await allThatCanHappenNow()
        if (settled) return promise
        passToNextTimer()
      }
    },
  }
}

function allThatCanHappenNow(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve))
}
