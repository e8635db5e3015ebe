/** A result, and whether somebody else had asked for it already. */
export interface Flown<Result> {
  readonly result: Result
  readonly joined: boolean
}

interface Flight<Result> {
  readonly result: Promise<Result>
  readonly controller: AbortController
  passengers: number
}

/**
 * Makes any number of identical requests one. Each may be given up by itself; what they share is given up with the
 * last of them.
 */
export class SingleFlight<Result> {
  readonly #flights = new Map<string, Flight<Result>>()

  /** Whether a flight for the key is under way. */
  has(key: string): boolean {
    return this.#flights.has(key)
  }

  /**
   * The result of the flight under way for `key`, or of a new one that `start` begins; its signal aborts, with the
   * reason of the last passenger, once nobody waits any more. Throws what the flight throws, and the reason of `signal`
   * once that is aborted.
   */
  async run(
    key: string,
    start: (signal: AbortSignal) => Promise<Result>,
    signal: AbortSignal,
  ): Promise<Flown<Result>> {
    signal.throwIfAborted()
    const underWay = this.#flights.get(key)
    const flight = underWay ?? this.#depart(key, start)
    flight.passengers += 1
    return { result: await this.#landing(key, flight, signal), joined: underWay !== undefined }
  }

  async #landing(key: string, flight: Flight<Result>, signal: AbortSignal): Promise<Result> {
    let leave: () => void = () => undefined
    const left = new Promise<never>((_resolve, reject) => {
      leave = () => {
        reject(signal.reason)
        flight.passengers -= 1
        if (flight.passengers > 0) return
        this.#land(key, flight)
        flight.controller.abort(signal.reason)
      }
    })
    signal.addEventListener('abort', leave, { once: true })
    try {
      return await Promise.race([flight.result, left])
    } finally {
      signal.removeEventListener('abort', leave)
    }
  }

  #depart(key: string, start: (signal: AbortSignal) => Promise<Result>): Flight<Result> {
    const controller = new AbortController()
    const result = start(controller.signal)
    const flight = { result, controller, passengers: 0 }
    this.#flights.set(key, flight)
    const land = () => this.#land(key, flight)
    result.then(land, land)
    return flight
  }

  /** Who asks from now on takes another flight. */
  #land(key: string, flight: Flight<Result>): void {
    if (this.#flights.get(key) === flight) this.#flights.delete(key)
  }
}
