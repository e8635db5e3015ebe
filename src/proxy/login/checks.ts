/** Lets a few checks of who somebody is run at a time; whoever is done hands the place over. */
export class Checks {
  readonly #limits: { readonly atOnce: number; readonly waiting: number }
  #running = 0
  readonly #waiting: (() => void)[] = []

  constructor(limits: { readonly atOnce: number; readonly waiting: number }) {
    this.#limits = limits
  }

  /** Whether nobody else should wait. */
  get full(): boolean {
    return this.#waiting.length >= this.#limits.waiting
  }

  /** Runs a check when its turn comes. */
  async run<Result>(check: () => Promise<Result>): Promise<Result> {
    if (this.#running < this.#limits.atOnce) this.#running += 1
    else
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve)
      })
    try {
      return await check()
    } finally {
      const next = this.#waiting.shift()
      if (next === undefined) this.#running -= 1
      else next()
    }
  }
}
