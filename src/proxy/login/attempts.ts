import ipaddr from 'ipaddr.js'
import { LRUCache } from 'lru-cache'

interface FailureRecord {
  readonly failures: number
  /** When the next attempt is answered, in milliseconds since 1970. */
  readonly notBefore: number
  readonly forgottenAt: number
}

/** How many failures are forgiven, and how long the wait grows after them: it doubles, from one second on. */
interface Patience {
  readonly free: number
  readonly longestWait: number
}

/**
 * A wait for a user would let anybody keep that user out, so it is short; one for the address that the attempts come
 * from grows long.
 */
const patience = {
  user: { free: 10, longestWait: 30_000 },
  userFromAddress: { free: 3, longestWait: 15 * 60_000 },
  address: { free: 10, longestWait: 15 * 60_000 },
} as const satisfies { [kind: string]: Patience }

const memory = 24 * 3600_000
const mostKept = 20_000

/** Counts failed logins by user and by address, in the memory of this process. */
export class Attempts {
  readonly #records = {
    user: new LRUCache<string, FailureRecord>({ max: mostKept }),
    userFromAddress: new LRUCache<string, FailureRecord>({ max: mostKept }),
    address: new LRUCache<string, FailureRecord>({ max: mostKept }),
  }

  /**
   * Asks for one attempt at `now` (milliseconds). Null lets it go on, and counts it as failed until
   * {@link Attempts.succeed}: many at a time are no way around. A number is the seconds to wait before the next.
   */
  begin(user: string, address: string, now: number): number | null {
    const keys = keysOf(user, address)
    const wait = Math.max(
      ...keys.map(([kind, key]) => (this.#read(kind, key, now)?.notBefore ?? 0) - now),
    )
    if (wait > 0) return Math.ceil(wait / 1000)
    for (const [kind, key] of keys) {
      const failures = (this.#read(kind, key, now)?.failures ?? 0) + 1
      const { free, longestWait } = patience[kind]
      const pause =
        failures < free ? 0 : Math.min(longestWait, 1000 * 2 ** Math.min(failures - free, 20))
      this.#records[kind].set(key, { failures, notBefore: now + pause, forgottenAt: now + memory })
    }
    return null
  }

  /** Forgets the failures of somebody who knew the password. Those of the address stay: it may be shared. */
  succeed(user: string, address: string): void {
    for (const [kind, key] of keysOf(user, address)) {
      const record = this.#records[kind].peek(key)
      if (record === undefined) continue
      if (kind === 'address')
        this.#records[kind].set(key, { ...record, failures: record.failures - 1, notBefore: 0 })
      else this.#records[kind].delete(key)
    }
  }

  #read(kind: keyof typeof patience, key: string, now: number): FailureRecord | undefined {
    const record = this.#records[kind].get(key)
    return record === undefined || record.forgottenAt <= now ? undefined : record
  }
}

function keysOf(user: string, address: string): readonly [keyof typeof patience, string][] {
  const from = networkOf(address)
  return [
    ['user', user],
    ['userFromAddress', JSON.stringify([user, from])],
    ['address', from],
  ]
}

/** One customer of a network gets at least a /64 of IPv6 addresses, all of which count as one. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  return parsed instanceof ipaddr.IPv6 ? parsed.parts.slice(0, 4).join(':') : parsed.toString()
}
