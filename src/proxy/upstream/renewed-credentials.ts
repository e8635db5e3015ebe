import { secretsOf, type Credentials } from './credentials'
import { ProxyError } from '../proxy-error'
import { SteadyClock } from '../steady-clock'
import type { CredentialSource } from './credential-source'

/** Credentials that end by themselves. */
export interface FetchedCredentials {
  readonly credentials: Credentials
  /** Milliseconds since 1970. */
  readonly expiresAt: number
}

/** How credentials are fetched, and when. Times are in milliseconds. */
export interface Renewal {
  /** Fetches once. Throws a {@link FetchFailure}. */
  readonly fetch: () => Promise<FetchedCredentials>
  /** New ones are fetched once less than this remains; half of their life where that is shorter. */
  readonly renewBefore: number
  /** What is secret besides the credentials themselves, such as the password that they are fetched with. */
  readonly secrets: () => readonly string[]
  /** Who gives them, for messages: "IAM". */
  readonly giver: string
}

/** Credentials could not be fetched. Nobody tries again for `pause` milliseconds. */
export class FetchFailure extends Error {
  readonly pause: number
  /** Whether the answer was a clear no, which asking again does not change. */
  readonly refused: boolean

  constructor(message: string, { pause, refused }: { pause: number; refused: boolean }) {
    super(message)
    this.name = 'FetchFailure'
    this.pause = pause
    this.refused = refused
  }
}

/** How long nobody asks again after a refusal: as long as five failures in a row lock an access key. */
export const refusalPause = 5 * 60_000
/** How long nobody asks again after a failure that may pass. */
export const failurePause = 10_000

/** Credentials this close to their end are not used while others may be had. */
const lastMoment = 60_000
/** No renewal before their end sooner than this after the last one: their giver may still hand out the same. */
const shortestRenewalInterval = 60_000
/** How long nobody asks again after credentials that had ended when they came: a clock is not put right in a moment. */
const clockPause = 60_000
/** Credentials that are refused this soon were not refused for their age. */
const youth = 60_000

interface Held extends FetchedCredentials {
  readonly fetchedAt: number
}

/**
 * Credentials that are shared by all requests, fetched when first needed, and renewed in advance while requests go on
 * with the old ones. However many requests wait, one fetch is under way. A failure pauses all fetching; requests
 * meanwhile fail at once and say until when.
 */
export class RenewedCredentials implements CredentialSource {
  readonly #renewal: Renewal
  readonly #clock = new SteadyClock()
  #held: Held | null = null
  /** What answers that are still on their way may echo. */
  #previous: Credentials | null = null
  #fetching: Promise<Held> | null = null
  #failure: { readonly error: FetchFailure; readonly until: number } | null = null
  #lastFetch = 0
  /** Whether the held ones replace others that the API refused. */
  #replacesRefused = false

  constructor(renewal: Renewal) {
    this.#renewal = renewal
  }

  async current(): Promise<Credentials> {
    const held = this.#held
    const now = Date.now()
    if (held === null || this.#isOver(held, now)) return (await this.#fetch()).credentials
    if (this.#isDue(held, now)) this.#fetch().catch(ignoreFailure)
    return held.credentials
  }

  invalidate(used: Credentials): void {
    if (this.#held?.credentials !== used) return
    const young = Date.now() - this.#held.fetchedAt < youth
    if (young && this.#replacesRefused) {
      this.#pause(
        new FetchFailure(`The API refuses what ${this.#renewal.giver} has just given.`, {
          pause: refusalPause,
          refused: true,
        }),
      )
    }
    this.#drop()
    this.#replacesRefused = true
  }

  secrets(): readonly string[] {
    const known = [this.#held?.credentials ?? null, this.#previous]
    return [
      ...known.flatMap((credentials) => (credentials === null ? [] : secretsOf(credentials))),
      ...this.#renewal.secrets(),
    ]
  }

  #isOver({ expiresAt }: Held, now: number): boolean {
    return now >= expiresAt || (now >= expiresAt - lastMoment && this.#mayRenew())
  }

  #isDue(held: Held, now: number): boolean {
    const life = held.expiresAt - held.fetchedAt
    const margin = Math.min(this.#renewal.renewBefore, life / 2)
    return now >= held.expiresAt - margin && this.#mayRenew()
  }

  #mayRenew(): boolean {
    return this.#clock.now() - this.#lastFetch >= shortestRenewalInterval
  }

  #fetch(): Promise<Held> {
    if (this.#fetching !== null) return this.#fetching
    const now = this.#clock.now()
    if (this.#failure !== null && now < this.#failure.until)
      return Promise.reject(toProxyError(this.#failure.error, this.#failure.until - now))
    this.#lastFetch = now
    this.#fetching = this.#fetchOnce().finally(() => {
      this.#fetching = null
    })
    return this.#fetching
  }

  async #fetchOnce(): Promise<Held> {
    try {
      const fetched = await this.#renewal.fetch()
      const fetchedAt = Date.now()
      if (fetchedAt >= fetched.expiresAt)
        throw endedAlready(fetched.expiresAt, fetchedAt, this.#renewal.giver)
      this.#failure = null
      this.#drop()
      this.#held = { ...fetched, fetchedAt }
      return this.#held
    } catch (error) {
      if (!(error instanceof FetchFailure)) throw error
      this.#pause(error)
      throw toProxyError(error, error.pause)
    }
  }

  #pause(error: FetchFailure): void {
    this.#failure = { error, until: this.#clock.now() + error.pause }
  }

  #drop(): void {
    this.#previous = this.#held?.credentials ?? this.#previous
    this.#held = null
  }
}

function endedAlready(end: number, now: number, giver: string): FetchFailure {
  const [ended, clock] = [end, now].map((time) => new Date(time).toISOString().slice(0, 16))
  return new FetchFailure(
    `What ${giver} has just given ended at ${ended} UTC already. The clock of the proxy says ${clock} UTC: check that clock.`,
    { pause: clockPause, refused: false },
  )
}

/** While the old credentials are good, a renewal that failed concerns nobody; the next one is tried later. */
function ignoreFailure(): void {}

function toProxyError({ message, refused }: FetchFailure, wait: number): ProxyError {
  const seconds = Math.max(1, Math.ceil(wait / 1000))
  return new ProxyError({
    status: refused ? 401 : 502,
    code: refused ? 'Proxy.CredentialsRefused' : 'Proxy.NoCredentials',
    message: `${message} The proxy asks again in ${seconds} s at the earliest.`,
    retryAfter: seconds,
  })
}
