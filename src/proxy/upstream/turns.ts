/** Lets long pieces of work run one for each turn of the event loop, so that everything else goes on between them. */
export class Turns {
  #last: Promise<void> = Promise.resolve()

  /** Comes back when it is the caller's turn, after all who asked before. */
  next(): Promise<void> {
    this.#last = this.#last.then(
      () =>
        new Promise((resolve) => {
          setImmediate(resolve)
        }),
    )
    return this.#last
  }
}

/** The event loop is one, so that everybody in this process waits in one line. */
export const eventLoopTurns = new Turns()

/** Whether a body of so many bytes takes so long to read that several in one turn of the event loop would be felt. */
export function isLong(size: number): boolean {
  return size > 256 * 1024
}
