import { timeSlices } from './time-slices'

/** Milliseconds of work after which input is served. */
const slice = 8

/** Hears how work ended. */
interface End {
  readonly done: () => void
  readonly failed: (fault: unknown) => void
}

/**
 * Does long work in slices between which input is served; its steps take a few milliseconds each. Returns what gives
 * the work up: nobody hears of its end then.
 */
export function inSlices(steps: Generator<void>, { done, failed }: End): () => void {
  let over = false
  async function run() {
    const turn = timeSlices(slice)
    try {
      while (steps.next().done !== true) {
        await turn()
        if (over) return
      }
    } catch (fault) {
      failed(fault)
      return
    }
    done()
  }
  void run()
  return () => {
    over = true
  }
}
