import { createHash, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { StoredAnswer } from '../upstream/stored-answer'
import { clockLeeway } from './clock-leeway'
import { leaseTime, type EntryName, type RedisStore, type SharedEntry } from './redis-store'

/** Milliseconds between two looks for the answer of another replica. */
const lookPeriod = 40
/** A replica that writes otherwise, or withholds otherwise, has another prefix. */
const prefix = 'ecs-inventory:3:'

/** What asking the API ended in; only data is shared. */
interface Asked<Answer> {
  readonly answer: Answer
  readonly data: StoredAnswer | null
}

/** Whether an entry answers the question. */
type Accepts = (entry: EntryName) => boolean

/** Answers that all replicas share, so that one of them asks the API for all. */
export class SharedAnswers {
  readonly #store: RedisStore

  constructor(store: RedisStore) {
    this.#store = store
  }

  /**
   * The answer that another replica shared, or that of `ask`, which one replica at a time runs for a key; the others
   * wait for it until the deadline (milliseconds since 1970), or until it fails, upon which each asks for itself. Where it
   * takes more than a third of that time, its path to the API may be dead: one of those who wait asks in its place.
   * `fresh` wants an answer that was asked for after this call, or one to others who want the same and still wait for it
   * then: what the API had answered before is too old, however late it is shared.
   * Without the store `ask` runs at once. Throws what `ask` throws, and the reason of `signal` once that is aborted.
   */
  async get<Answer>(
    question: string,
    { fresh, deadline }: { fresh: boolean; deadline: number },
    ask: () => Promise<Asked<Answer>>,
    signal: AbortSignal,
  ): Promise<Answer | SharedEntry> {
    const key = prefix + createHash('sha256').update(question).digest('base64url')
    if (!fresh) {
      const read = await this.#store.read(key)
      if (read === null) return (await ask()).answer
      if (read.found !== null) return read.found
    }
    const lease = `${key}:${fresh ? 'fresh' : 'lease'}`
    const owner = randomUUID()
    const patience = (deadline - Date.now()) / 3
    const holders = new Set<string>()
    let since: number | null = null
    let late: string | null = null
    while (Date.now() < deadline) {
      const taken = await this.#store.acquire(lease, owner, late)
      if (taken === null) break
      const { holder, now } = taken
      const start = (since ??= now)
      holders.add(holder)
      const accepts: Accepts = ({ version, asked, received }) =>
        !fresh || asked > start || (holders.has(version) && received + clockLeeway >= start)
      if (holder === owner) return this.#lead({ key, lease, owner, now }, accepts, ask, signal)
      const until = Math.min(deadline, Date.now() + patience)
      const followed = await this.#follow({ key, lease, holder, until }, accepts, signal)
      if (followed === 'failed') break
      if (followed === 'late') late = holder
      else if (followed !== 'ended') return followed
    }
    return (await ask()).answer
  }

  /** Asks for all replicas, unless the answer came before the lease. `now` is the time by the store's clock. */
  async #lead<Answer>(
    { key, lease, owner, now }: { key: string; lease: string; owner: string; now: number },
    accepts: Accepts,
    ask: () => Promise<Asked<Answer>>,
    signal: AbortSignal,
  ): Promise<Answer | SharedEntry> {
    const difference = now - Date.now()
    const renewal = setInterval(() => void this.#store.renew(lease, owner), leaseTime / 3)
    let failed = true
    try {
      const found = (await this.#store.read(key, accepts))?.found ?? null
      failed = found === null
      if (found !== null) return found
      const { answer, data } = await ask()
      if (data === null) return answer
      const put = await this.#store.put(key, data, { version: owner, difference })
      failed = put === null
      return put === 'older' ? ((await this.#store.read(key))?.found ?? answer) : answer
    } catch (error) {
      // Another that asked, before this one or in its place, may have come through.
      const found = signal.aborted ? null : (await this.#store.read(key, accepts))?.found
      if (found) return found
      throw error
    } finally {
      clearInterval(renewal)
      // Where only the viewers left, another replica takes the lease.
      this.#store.release(lease, owner, failed && !signal.aborted)
    }
  }

  /** Waits a while for another replica that asks: for its answer, its failure, or its mere end. */
  async #follow(
    { key, lease, holder, until }: { key: string; lease: string; holder: string; until: number },
    accepts: Accepts,
    signal: AbortSignal,
  ): Promise<SharedEntry | 'failed' | 'ended' | 'late'> {
    for (let left = until - Date.now(); left > 0; left = until - Date.now()) {
      await pause(Math.min(lookPeriod, left))
      signal.throwIfAborted()
      const seen = await this.#store.look(key, lease)
      if (seen === null) return 'failed'
      const { entry, failed } = seen
      const found =
        entry !== null && accepts(entry) ? (await this.#store.read(key, accepts))?.found : null
      if (found) return found
      if (failed === holder) return 'failed'
      if (seen.holder !== holder) return 'ended'
    }
    return 'late'
  }
}
