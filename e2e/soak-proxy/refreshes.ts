/** Milliseconds that the proxy may go on with a request whose viewer left, for others who joined it. */
const longestRest = 10_000

/** A request for fresh data, from its begin to its end, in milliseconds since 1970. */
interface Refresh {
  readonly begun: number
  ended: number
}

/** Remembers when viewers waited for fresh data: whoever wants the same meanwhile may join them. */
export class Refreshes {
  readonly #byTarget = new Map<string, Refresh[]>()

  /** A request for fresh data goes out. What is returned is to be called at its end, with whether its viewer left. */
  begin(target: string): (left: boolean) => void {
    const now = Date.now()
    const refresh: Refresh = { begun: now, ended: Infinity }
    const young = this.#of(target).filter(({ ended }) => ended > now - 6 * longestRest)
    this.#byTarget.set(target, [...young, refresh])
    return (left) => {
      refresh.ended = Date.now() + (left ? longestRest : 0)
    }
  }

  /** Whether somebody waited for fresh data at a time. */
  wasUnderWay(target: string, time: number): boolean {
    return this.#of(target).some(({ begun, ended }) => begun <= time && time <= ended)
  }

  #of(target: string): readonly Refresh[] {
    return this.#byTarget.get(target) ?? []
  }
}
