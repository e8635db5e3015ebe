import { Redis } from 'ioredis'
import * as v from 'valibot'
import type { RedisSettings } from '../configuration/redis-settings'
import { checkedAnswer, type StoredAnswer } from '../upstream/stored-answer'
import { Circuit } from './circuit'
import { clockLeeway } from './clock-leeway'

/** What tells an entry from others under its key. */
export interface EntryName {
  /** The owner of the lease under which it was asked for. */
  readonly version: string
  /** When the request for it went out, in milliseconds by the clock of the store. */
  readonly asked: number
  /** When it came from the API, by the same clock. */
  readonly received: number
}

/** An answer that a replica shared. */
export interface SharedEntry extends EntryName {
  readonly data: StoredAnswer
}

/** Milliseconds. */
const connectTimeout = 1000
/** Milliseconds that a lease lives without being renewed: so long others wait for a replica that died. */
export const leaseTime = 5000
/** Milliseconds during which others can see that the owner of a lease failed. */
const failureTime = 1000

/** What a server answers to writes that is a replica of another, as one is after a failover. */
const readOnlyCode = 'READONLY'
/** Milliseconds that it must work before that is told: one that takes no writes answers reads between. */
const steadyTime = 5000

/** Takes a lease that nobody holds, or that one holder does. Its holder and the time are the outcome. */
const acquire = `
  local holder = redis.call('get', KEYS[1])
  if not holder or holder == ARGV[3] then
    redis.call('set', KEYS[1], ARGV[1], 'px', ARGV[2])
    holder = ARGV[1]
  end
  local time = redis.call('time')
  return {holder, time[1] * 1000 + math.floor(time[2] / 1000)}`
/** Does something to a lease only while it is the owner's. */
const ifOwner = (action: string) => `if redis.call('get', KEYS[1]) == ARGV[1] then ${action} end`
const renew = ifOwner(`redis.call('pexpire', KEYS[1], ARGV[2])`)
const release = ifOwner(`redis.call('del', KEYS[1])`)
const fail = ifOwner(
  `redis.call('del', KEYS[1]) redis.call('set', KEYS[2], ARGV[1], 'px', ARGV[2])`,
)
/**
 * An answer that was asked for before the one that is there does not replace it, unless that one is of a time that has
 * not come: a clock went back. It ends at a time of the store, however late the store gets to this.
 */
const put = `
  local kept = tonumber(redis.call('hget', KEYS[1], 'asked'))
  local time = redis.call('time')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  if kept and kept > tonumber(ARGV[1]) and kept <= now then return 'older' end
  redis.call('hset', KEYS[1], 'asked', ARGV[1], 'meta', ARGV[2], 'body', ARGV[3])
  redis.call('pexpireat', KEYS[1], ARGV[4])
  return 'kept'`

const acquired = v.tuple([v.string(), v.number()])
const meta = v.object({
  version: v.string(),
  asked: v.number(),
  encoding: v.picklist(['br', 'identity']),
  fingerprint: v.pipe(v.string(), v.regex(/^[\w-]+$/)),
  requestId: v.nullable(v.pipe(v.string(), v.regex(/^[\w.:-]{1,128}$/))),
  /** Milliseconds that it is kept since it came, and that it took to come. */
  lifetime: v.number(),
  took: v.number(),
})

/**
 * Answers and leases in Redis or Valkey. Every method answers null at once while the store is down, slow or full; the
 * caller then does without it.
 */
export class RedisStore {
  #ended = false
  #takesNoWrites = false
  readonly #redis: Redis
  readonly #circuit = new Circuit()
  readonly #lifetime: number
  readonly #longest: number

  /** `lifetime` is that of an answer, in milliseconds; `longest` the size of the largest text, in bytes. */
  constructor(
    { url, timeout }: RedisSettings,
    { lifetime, longest }: { lifetime: number; longest: number },
  ) {
    this.#lifetime = lifetime
    this.#longest = longest
    this.#redis = new Redis(url, {
      lazyConnect: true,
      enableOfflineQueue: false,
      autoResendUnfulfilledCommands: false,
      maxRetriesPerRequest: 0,
      commandTimeout: timeout,
      connectTimeout,
      retryStrategy: (times) => Math.min(100 * times, 2000),
      // After a failover its name may lead to another server, which a new connection reaches.
      reconnectOnError: ({ message }) => (this.#takesNoWrites = message.includes(readOnlyCode)),
    })
    // Each command says so itself; a connection that is lost is made again.
    this.#redis.on('error', () => undefined)
    this.#redis.on('ready', () => {
      // A server that takes no writes is as ready as any: the circuit tries it when its rest is over.
      if (!this.#takesNoWrites) this.#circuit.close()
      this.#takesNoWrites = false
    })
  }

  /** Whether the store works, and commands that failed so far. */
  get state() {
    const up = this.#circuit.closed && this.#redis.status === 'ready'
    return { up, failures: this.#circuit.failures }
  }

  /**
   * Tells each change between working and not, and the code of the system or of Redis for what is wrong. It is taken
   * to work until something shows that it does not, and to work again once it has done so for 5 seconds.
   */
  watch(changed: (up: boolean, code: string | null) => void): void {
    let wasUp = true
    let code: string | null = null
    let steady: NodeJS.Timeout | undefined
    const tell = (up: boolean) => {
      if (this.#ended) return
      wasUp = up
      changed(up, up ? null : code)
      if (up) code = null
    }
    const look = () => {
      clearTimeout(steady)
      const { up } = this.state
      if (up === wasUp) return
      if (up) steady = setTimeout(tell, steadyTime, true).unref()
      else tell(false)
    }
    this.#redis.on('error', (error) => {
      code = codeOf(error)
    })
    this.#redis.on('ready', look)
    this.#redis.on('close', look)
    this.#circuit.watch((cause) => {
      code = codeOf(cause) ?? code
      look()
    })
  }

  /** Tries to connect; without success the store connects by itself later. */
  async connect(): Promise<void> {
    await this.#circuit.run(() => this.#redis.connect())
  }

  /**
   * The answer under `key` if it is wanted, with its times by this machine's clock. What another version of this
   * program, or somebody else, wrote there counts as nothing.
   */
  async read(
    key: string,
    wanted: (entry: EntryName) => boolean = () => true,
  ): Promise<{ readonly found: SharedEntry | null } | null> {
    const begun = Date.now()
    const read = await this.#circuit.run(async () => {
      const [[text, body], left] = await Promise.all([
        this.#redis.hmgetBuffer(key, 'meta', 'body'),
        this.#redis.pttl(key),
      ])
      return { text, body, left }
    })
    if (read === null) return null
    const { text, body, left } = read.result
    const facts = text && left > 0 ? parseMeta(text.toString()) : null
    if (facts === null || !body || !wanted(nameOf(facts))) return { found: null }
    const { encoding, fingerprint, requestId, lifetime, took } = facts
    // Put by a clock that went back since: nobody knows how old it is.
    if (left > lifetime + clockLeeway) return { found: null }
    const at = begun - Math.max(0, lifetime - left)
    const data = await checkedAnswer(
      { encoding, bytes: body },
      { fingerprint, requestId, askedAt: at - took, at },
      this.#longest,
    )
    return { found: data === null ? null : { ...nameOf(facts), data } }
  }

  /** The entry under `key`, who holds the lease, and whose asking failed last; null each when there is none. */
  async look(key: string, lease: string) {
    const looked = await this.#circuit.run(() =>
      Promise.all([
        this.#redis.hget(key, 'meta'),
        this.#redis.get(lease),
        this.#redis.get(failureOf(lease)),
      ]),
    )
    if (looked === null) return null
    const [text, holder, failed] = looked.result
    const facts = text === null ? null : parseMeta(text)
    return { entry: facts && nameOf(facts), holder, failed }
  }

  /**
   * Shares an answer for as long as it is young enough, unless one is there that was asked for later. `difference` is
   * the time by the clock of the store less that by this machine's.
   */
  async put(
    key: string,
    { body, fingerprint, requestId, askedAt, at }: StoredAnswer,
    { version, difference }: { version: string; difference: number },
  ): Promise<'kept' | 'older' | null> {
    const { encoding, bytes } = await body.form('br')
    const lifetime = this.#lifetime
    const asked = askedAt + difference
    const end = at + difference + lifetime
    const facts = { version, asked, encoding, fingerprint, requestId, lifetime, took: at - askedAt }
    const text = JSON.stringify(facts)
    const outcome = await this.#circuit.run(() =>
      this.#redis.eval(put, 1, key, asked, text, bytes, end),
    )
    if (outcome === null) return null
    return outcome.result === 'older' ? 'older' : 'kept'
  }

  /**
   * Takes a lease that nobody holds, or only the one who is `late`. Returns who holds it now, and the time by the clock
   * of the store.
   */
  async acquire(lease: string, owner: string, late: string | null) {
    const taken = await this.#circuit.run(async () => {
      try {
        const outcome = await this.#redis.eval(acquire, 1, lease, owner, leaseTime, late ?? '')
        return v.parse(acquired, outcome)
      } catch (error) {
        // A store that stood still may take the lease yet, for nobody: it comes to this right after.
        this.release(lease, owner, false)
        throw error
      }
    })
    if (taken === null) return null
    const [holder, now] = taken.result
    return { holder, now }
  }

  /** Keeps a lease that its owner still holds. */
  async renew(lease: string, owner: string): Promise<void> {
    await this.#circuit.run(() => this.#redis.eval(renew, 1, lease, owner, leaseTime))
  }

  /**
   * Gives a lease back that its owner still holds, and lets others see for a moment when it `failed`. Nobody waits for
   * that, and a store that is slow gets to it later.
   */
  release(lease: string, owner: string, failed: boolean): void {
    const released = failed
      ? this.#redis.eval(fail, 2, lease, failureOf(lease), owner, failureTime)
      : this.#redis.eval(release, 1, lease, owner)
    released.catch(() => undefined)
  }

  /** Ends the connection. */
  close(): void {
    this.#ended = true
    this.#redis.disconnect()
  }
}

function failureOf(lease: string): string {
  return `${lease}:failed`
}

/** The code of the system, or the word with which Redis begins its own errors: WRONGPASS, NOAUTH, LOADING. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  if ('code' in error) return String(error.code)
  // Some versions put what failed in a script behind words of their own.
  if (error.message.includes(readOnlyCode)) return readOnlyCode
  return /^[A-Z]+\b/.exec(error.message)?.[0] ?? null
}

type Meta = v.InferOutput<typeof meta>

function nameOf({ version, asked, took }: Meta): EntryName {
  return { version, asked, received: asked + took }
}

function parseMeta(text: string): Meta | null {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), meta), text)
  return read.success ? read.output : null
}
