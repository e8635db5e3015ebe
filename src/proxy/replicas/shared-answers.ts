import { createHash, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { StoredAnswer } from '../upstream/stored-answer'
import { leaseTime, type RedisStore, type SharedEntry } from './redis-store'

/** Milliseconds between two looks for the answer of another replica. */
const lookPeriod = 40
/** Milliseconds after which a replica asks the API itself, whatever the others do. */
const mostWait = 10_000
/** A replica that writes otherwise, or withholds otherwise, has another prefix. */
const prefix = 'ecs-inventory:1:'

/** What asking the API ended in; only data is shared. */
interface Asked<Answer> {
  readonly answer: Answer
  readonly data: StoredAnswer | null
}

/** Answers that all replicas share, so that one of them asks the API for all. */
export class SharedAnswers {
  readonly #store: RedisStore

  constructor(store: RedisStore) {
    this.#store = store
  }

  /**
   * The answer that another replica shared, or that of `ask`, which one replica at a time runs for a key; the others
   * wait for it within bounds. `fresh` wants one that was asked for after this call. Without the store `ask` runs at
   * once. Throws what `ask` throws, and the reason of `signal` once that is aborted.
   */
  async get<Answer>(
    question: string,
    fresh: boolean,
    ask: () => Promise<Asked<Answer>>,
    signal: AbortSignal,
  ): Promise<Answer | SharedEntry> {
    const key = prefix + createHash('sha256').update(question).digest('base64url')
    const before = await this.#store.read(key)
    if (before === null) return (await ask()).answer
    if (!fresh && before.found !== null) return before.found
    const lease = `${key}:${fresh ? 'fresh' : 'lease'}`
    const owner = randomUUID()
    const old = before.found?.version ?? ''
    for (const end = Date.now() + mostWait; Date.now() < end;) {
      const acquired = await this.#store.acquire(lease, owner)
      if (acquired === null) break
      if (acquired) return this.#lead({ key, lease, owner, old }, ask)
      const entry = await this.#follow({ key, lease, old, end }, signal)
      if (entry !== null) return entry
    }
    return (await ask()).answer
  }

  /** Asks for all replicas, unless the answer came between the first look and the lease. */
  async #lead<Answer>(
    { key, lease, owner, old }: { key: string; lease: string; owner: string; old: string },
    ask: () => Promise<Asked<Answer>>,
  ): Promise<Answer | SharedEntry> {
    const renewal = setInterval(() => void this.#store.renew(lease, owner), leaseTime / 3)
    try {
      const found = (await this.#store.read(key))?.found ?? null
      if (found !== null && found.version !== old) return found
      const { answer, data } = await ask()
      if (data !== null) await this.#store.put(key, data)
      return answer
    } finally {
      clearInterval(renewal)
      await this.#store.release(lease, owner)
    }
  }

  /** Waits while another replica asks; null when it ended without an answer, or the wait is over. */
  async #follow(
    { key, lease, old, end }: { key: string; lease: string; old: string; end: number },
    signal: AbortSignal,
  ): Promise<SharedEntry | null> {
    while (Date.now() < end) {
      await pause(lookPeriod)
      signal.throwIfAborted()
      const seen = await this.#store.look(key, lease)
      if (seen === null) return null
      if (seen.version !== '' && seen.version !== old)
        return (await this.#store.read(key))?.found ?? null
      if (!seen.leased) return null
    }
    return null
  }
}
