import { SteadyClock } from '../steady-clock'

/** Milliseconds during which nothing is tried after a failure. */
const restAfterFailure = 2000

/**
 * Keeps a helper that is down or slow from slowing everything down: after a failure it is left alone for a while, then
 * one task tries it again.
 */
export class Circuit {
  readonly #clock: SteadyClock
  #openUntil = 0
  #trying = false
  #turned: (cause: unknown) => void = () => undefined
  /** Tasks that failed since the start. */
  failures = 0

  constructor(now: () => number = Date.now) {
    this.#clock = new SteadyClock(now)
  }

  /** Whether the helper is believed to work. */
  get closed(): boolean {
    return this.#openUntil === 0
  }

  /** Calls `turned` whenever the circuit has closed, with null, or opened, with what the task threw. */
  watch(turned: (cause: unknown) => void): void {
    this.#turned = turned
  }

  /** The helper works again, as somebody else found out. */
  close(): void {
    if (this.closed) return
    this.#openUntil = 0
    this.#turned(null)
  }

  /** The result of the task, or null when it failed or the helper is left alone. */
  async run<Result>(task: () => Promise<Result>): Promise<{ readonly result: Result } | null> {
    const trial = !this.closed
    if (trial && (this.#trying || this.#clock.now() < this.#openUntil)) return null
    this.#trying = trial
    try {
      const result = await task()
      this.close()
      return { result }
    } catch (error) {
      this.failures += 1
      this.#openUntil = this.#clock.now() + restAfterFailure
      this.#turned(error)
      return null
    } finally {
      if (trial) this.#trying = false
    }
  }
}
