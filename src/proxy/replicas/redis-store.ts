import { randomUUID } from 'node:crypto'
import { Redis } from 'ioredis'
import * as v from 'valibot'
import type { RedisSettings } from '../configuration/redis-settings'
import { EncodedBody } from '../upstream/encoded-body'
import type { StoredAnswer } from '../upstream/stored-answer'
import { Circuit } from './circuit'

/** An answer that a replica shared, and the version by which a newer one is told from it. */
export interface SharedEntry {
  readonly version: string
  readonly data: StoredAnswer
}

/** Milliseconds. */
const connectTimeout = 1000
/** Milliseconds that a lease lives without being renewed: so long others wait for a replica that died. */
export const leaseTime = 5000

/** Does something to a lease only while it is the owner's. */
const ifOwner = (action: string) =>
  `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call(${action}) end return 0`
const release = ifOwner(`'del', KEYS[1]`)
const renew = ifOwner(`'pexpire', KEYS[1], ARGV[2]`)

const meta = v.object({
  version: v.string(),
  encoding: v.picklist(['br', 'identity']),
  fingerprint: v.pipe(v.string(), v.regex(/^[\w-]+$/)),
  requestId: v.nullable(v.pipe(v.string(), v.regex(/^[\w.:-]{1,128}$/))),
  lifetime: v.number(),
})

/**
 * Answers and leases in Redis or Valkey. Every method answers null at once while the store is down, slow or full; the
 * caller then does without it.
 */
export class RedisStore {
  readonly #redis: Redis
  readonly #circuit = new Circuit()
  readonly #lifetime: number

  /** `lifetime` is that of an answer, in milliseconds. */
  constructor({ url, timeout }: RedisSettings, lifetime: number) {
    this.#lifetime = lifetime
    this.#redis = new Redis(url, {
      lazyConnect: true,
      enableOfflineQueue: false,
      autoResendUnfulfilledCommands: false,
      maxRetriesPerRequest: 0,
      commandTimeout: timeout,
      connectTimeout,
      retryStrategy: (times) => Math.min(100 * times, 2000),
    })
    // Each command says so itself; a connection that is lost is made again.
    this.#redis.on('error', () => undefined)
    this.#redis.on('ready', () => this.#circuit.close())
  }

  /** Whether the store works, and commands that failed so far. */
  get state() {
    const up = this.#circuit.closed && this.#redis.status === 'ready'
    return { up, failures: this.#circuit.failures }
  }

  /** Tries to connect; without success the store connects by itself later. */
  async connect(): Promise<void> {
    await this.#circuit.run(() => this.#redis.connect())
  }

  /** The answer under `key`, with the time at which it came from the API by this machine's clock. */
  async read(key: string): Promise<{ readonly found: SharedEntry | null } | null> {
    const read = await this.#circuit.run(async () => {
      const [[text, body], left] = await Promise.all([
        this.#redis.hmgetBuffer(key, 'meta', 'body'),
        this.#redis.pttl(key),
      ])
      return { text, body, left }
    })
    if (read === null) return null
    const { text, body, left } = read.result
    if (!text || !body || left <= 0) return { found: null }
    return { found: parseEntry(text.toString(), body, left) }
  }

  /** The version of the answer under `key`, empty when there is none, and whether somebody holds the lease. */
  async look(key: string, lease: string) {
    const looked = await this.#circuit.run(() =>
      Promise.all([this.#redis.hget(key, 'version'), this.#redis.exists(lease)]),
    )
    if (looked === null) return null
    const [version, leased] = looked.result
    return { version: version ?? '', leased: leased === 1 }
  }

  /** Shares an answer for as long as it is young enough. */
  async put(key: string, { body, fingerprint, requestId }: StoredAnswer): Promise<void> {
    const version = randomUUID()
    const { encoding, bytes } = await body.form('br')
    const lifetime = this.#lifetime
    const text = JSON.stringify({ version, encoding, fingerprint, requestId, lifetime })
    await this.#circuit.run(async () => {
      const outcome = await this.#redis
        .multi()
        .hset(key, { version, meta: text, body: bytes })
        .pexpire(key, lifetime)
        .exec()
      const failed = outcome?.find(([error]) => error !== null)
      if (failed !== undefined) throw failed[0]
    })
  }

  /** Takes a lease that nobody holds; false when somebody does. */
  async acquire(lease: string, owner: string): Promise<boolean | null> {
    const taken = await this.#circuit.run(() =>
      this.#redis.set(lease, owner, 'PX', leaseTime, 'NX'),
    )
    return taken === null ? null : taken.result === 'OK'
  }

  /** Keeps a lease that its owner still holds. */
  async renew(lease: string, owner: string): Promise<void> {
    await this.#circuit.run(() => this.#redis.eval(renew, 1, lease, owner, leaseTime))
  }

  /** Gives a lease back that its owner still holds. */
  async release(lease: string, owner: string): Promise<void> {
    await this.#circuit.run(() => this.#redis.eval(release, 1, lease, owner))
  }

  /** Ends the connection. */
  close(): void {
    this.#redis.disconnect()
  }
}

/** What another version of this program, or somebody else, wrote there counts as nothing. */
function parseEntry(text: string, bytes: Buffer, left: number): SharedEntry | null {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return null
  }
  const read = v.safeParse(meta, json)
  if (!read.success) return null
  const { version, encoding, fingerprint, requestId, lifetime } = read.output
  const at = Date.now() - Math.max(0, lifetime - left)
  return {
    version,
    data: { body: new EncodedBody({ encoding, bytes }), fingerprint, requestId, at },
  }
}
