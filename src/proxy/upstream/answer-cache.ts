import { LRUCache } from 'lru-cache'
import type { StoredAnswer } from './stored-answer'

/** How long good answers are kept, and how much memory they may take. */
export interface CacheLimits {
  /** 0 keeps none. */
  readonly seconds: number
  readonly bytes: number
}

/** Bytes that an entry takes beside its body and its key, at a guess. */
const overhead = 500

/** Good answers in memory, the least used ones going first when there are too many. */
export class AnswerCache {
  readonly #lifetime: number
  readonly #answers: LRUCache<string, StoredAnswer> | null

  constructor({ seconds, bytes }: CacheLimits) {
    this.#lifetime = seconds * 1000
    this.#answers = seconds === 0 ? null : new LRUCache({ maxSize: bytes })
  }

  /** Bytes that the answers take. */
  get size(): number {
    return this.#answers?.calculatedSize ?? 0
  }

  /** The answer kept under `key`, or null when there is none or it is too old. */
  get(key: string): StoredAnswer | null {
    return this.#answers?.get(key) ?? null
  }

  /**
   * Keeps an answer until it is too old, unless a newer one is kept. Again, when its body was made in a further coding.
   */
  keep(key: string, answer: StoredAnswer): void {
    const now = Date.now()
    // Where the clock went back since it came, nobody knows how old it is.
    const ttl = Math.min(answer.at + this.#lifetime - now, this.#lifetime)
    if (this.#answers === null || ttl <= 0) return
    const kept = this.#answers.peek(key)
    if (kept !== undefined && kept.askedAt > answer.askedAt && kept.askedAt <= now) return
    // A question may be longer than its answer.
    const size = answer.body.size + key.length + overhead
    this.#answers.set(key, answer, { ttl, size })
  }
}
