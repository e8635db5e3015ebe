/**
 * Milliseconds since 1970 that never go back: for what lasts until some time. A machine may start hours ahead, and what
 * rests then must not rest until that hour.
 */
export class SteadyClock {
  readonly #machine: () => number
  #last = 0
  /** Milliseconds by which the clock of the machine was put back since. */
  #putBack = 0

  constructor(machine: () => number = Date.now) {
    this.#machine = machine
  }

  now(): number {
    const now = this.#machine()
    this.#putBack += Math.max(0, this.#last - now)
    this.#last = now
    return now + this.#putBack
  }

  /** What the clock of the machine says at a time of this one. */
  machineTime(time: number): number {
    return time - this.#putBack
  }
}
