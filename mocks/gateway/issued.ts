/** What the simulation issued, and until when it holds. Times are in milliseconds. */
interface Issued<T> {
  readonly value: T
  readonly issuedAt: number
  readonly expiresAt: number
}

/** Everything of one kind that was issued, each findable by its name. Forgets nothing: a simulation is short. */
export class IssuedThings<T> {
  readonly #things = new Map<string, Issued<T>>()

  /** Issues a thing that holds for `life`. */
  issue(name: string, value: T, { now, life }: { now: number; life: number }): Issued<T> {
    const issued = { value, issuedAt: now, expiresAt: now + life }
    this.#things.set(name, issued)
    return issued
  }

  /** The thing of that name, whether it still holds or not. */
  find(name: string): Issued<T> | null {
    return this.#things.get(name) ?? null
  }

  /** Ends everything that was issued so far. */
  revoke(now: number): void {
    for (const [name, issued] of this.#things) this.#things.set(name, { ...issued, expiresAt: now })
  }

  get count(): number {
    return this.#things.size
  }
}
