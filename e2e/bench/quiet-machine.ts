import { cpus } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'

/** Milliseconds over which the machine must have been quiet. */
const period = 250
/** Share of the processors' time in which they have nothing to do then. */
const idleShare = 0.9
/** Milliseconds after which nobody waits any more: others work on this machine. */
const patience = 10_000

/**
 * Resolves once the processors have next to nothing to do, or after 10 seconds. A browser is busy for a while with
 * windows that it opens and closes; people have theirs open before they look at a page.
 */
export async function quietMachine(): Promise<void> {
  const end = Date.now() + patience
  let before = processorTimes()
  while (Date.now() < end) {
    await pause(period)
    const now = processorTimes()
    if (now.idle - before.idle >= idleShare * (now.all - before.all)) return
    before = now
  }
}

function processorTimes(): { idle: number; all: number } {
  let [idle, all] = [0, 0]
  for (const { times } of cpus()) {
    idle += times.idle
    all += times.user + times.nice + times.sys + times.idle + times.irq
  }
  return { idle, all }
}
