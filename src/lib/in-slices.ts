import { timeSlices } from './time-slices'

/** Milliseconds of work after which input is served. */
const slice = 8

/**
 * Does long work in slices between which input is served; its steps take a few milliseconds each. Calls `done` after
 * the last one. Returns what gives the work up.
 */
export function inSlices(steps: Generator<void>, done: () => void): () => void {
  let over = false
  async function run() {
    const turn = timeSlices(slice)
    while (steps.next().done !== true) {
      await turn()
      if (over) return
    }
    done()
  }
  void run()
  return () => {
    over = true
  }
}
