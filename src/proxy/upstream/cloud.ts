import type { ProjectAccess } from '../project-access'
import { credentialIdentity } from './credential-identity'
import { CredentialPauses, type Verdict } from './credential-pauses'
import { judgeAttempt } from './judge-attempt'
import type { UpstreamTarget } from './request-headers'
import type { Backoff } from './retry-delay'
import { Slots, type SlotLimits } from './slots'
import type { Upstream, UpstreamAnswer, UpstreamLimits } from './upstream'
import { timeoutError } from './upstream-error'
import { withRetries } from './with-retries'

/** Attempts at one request in all. */
const attempts = 4
/** Milliseconds. Longer waits than 3 seconds are for the page, which shows them and can be cancelled. */
const backoff: Backoff = { base: 250, most: 4000, mostAsked: 3000 }
/** As long as the gateway would lock an access key. */
const credentialPause = 5 * 60_000

/** What the proxy does towards the cloud that operators want to see. */
export interface CloudEvents {
  /** An attempt ended with a status, or with `error`, after so many seconds. */
  readonly attempted: (outcome: string, seconds: number) => void
  readonly retried: (reason: string) => void
}

/** The API, asked in a way that neither overloads it nor locks its credentials. */
export class Cloud {
  readonly #upstream: Upstream
  readonly #limits: UpstreamLimits
  readonly #slotLimits: SlotLimits
  readonly #events: CloudEvents
  readonly #pauses = new CredentialPauses(credentialPause)
  readonly #slots = new Map<string, Slots>()

  constructor(upstream: Upstream, limits: UpstreamLimits & SlotLimits, events: CloudEvents) {
    this.#upstream = upstream
    this.#limits = limits
    this.#slotLimits = limits
    this.#events = events
  }

  /** Requests under way, waiting and refused, over all projects; credentials that rest, and refusals so far. */
  get state() {
    const slots = [...this.#slots.values()]
    return {
      running: sum(slots.map(({ running }) => running)),
      waiting: sum(slots.map(({ waiting }) => waiting)),
      refused: sum(slots.map(({ refused }) => refused)),
      pausedCredentials: this.#pauses.paused,
      credentialRefusals: this.#pauses.refusals,
    }
  }

  /**
   * Asks the API, in turn and more than once if need be, and returns its last answer whatever its status is. All of it
   * ends at one deadline. Throws a `ProxyError`: as `Upstream.get` does, no answer in time, too many waiting, or
   * credentials that rest; and the reason of `signal` once that is aborted.
   */
  async get(
    access: ProjectAccess,
    target: UpstreamTarget,
    signal: AbortSignal,
  ): Promise<UpstreamAnswer> {
    const identity = credentialIdentity(access)
    this.#pauses.check(identity)
    const { answerTimeout } = this.#limits
    const deadline = Date.now() + answerTimeout
    const end = new AbortController()
    const late = () => end.abort(timeoutError(new URL(access.endpoint).host, answerTimeout))
    const timer = setTimeout(late, answerTimeout)
    const giveUp = () => end.abort(signal.reason)
    if (signal.aborted) giveUp()
    signal.addEventListener('abort', giveUp)
    // A request keeps its slot while it waits for its next attempt: fewer run at once while the API is in trouble.
    const ask = () =>
      withRetries(
        () => this.#attempt(access, target, end.signal),
        judgeAttempt,
        { attempts, backoff, deadline, random: Math.random, onRetry: this.#events.retried },
        end.signal,
      )
    try {
      return await this.#slotsOf(access).run(
        () => this.#pauses.run(identity, ask, verdictOf, end.signal),
        end.signal,
      )
    } finally {
      clearTimeout(timer)
      signal.removeEventListener('abort', giveUp)
    }
  }

  async #attempt(access: ProjectAccess, target: UpstreamTarget, signal: AbortSignal) {
    const start = performance.now()
    let outcome = 'error'
    try {
      const answer = await this.#upstream.get(access, target, signal)
      outcome = String(answer.status)
      return answer
    } finally {
      this.#events.attempted(outcome, (performance.now() - start) / 1000)
    }
  }

  #slotsOf({ project }: ProjectAccess): Slots {
    const known = this.#slots.get(project.id)
    if (known !== undefined) return known
    const slots = new Slots(this.#slotLimits)
    this.#slots.set(project.id, slots)
    return slots
  }
}

/** Throttling and failures come before the credentials are looked at, or instead: they say nothing. */
function verdictOf({ status }: UpstreamAnswer): Verdict {
  if (status === 401) return 'refused'
  return status === 429 || status >= 500 ? 'none' : 'accepted'
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
