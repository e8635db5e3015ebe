import type { ProjectAccess } from '../project-access'
import type { Credentials } from './credentials'
import { credentialIdentity } from './credential-identity'
import { CredentialPauses, CredentialsPaused, type Verdict } from './credential-pauses'
import { judgeAttempt, mayPass } from './judge-attempt'
import type { RequestContext } from './request-context'
import type { UpstreamTarget } from './request-headers'
import { RequestedWaits } from './requested-waits'
import type { Backoff } from './retry-delay'
import { Slots, type SlotLimits } from './slots'
import type { Upstream, UpstreamLimits } from './upstream'
import type { UpstreamAnswer } from './upstream-answer'
import { timeoutError } from './upstream-error'
import { unlessAborted } from './unless-aborted'
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
  readonly #waits = new RequestedWaits(backoff.mostAsked)
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

  /** When a request that begins now must be over, in milliseconds since 1970. */
  deadline(): number {
    return Date.now() + this.#limits.answerTimeout
  }

  /**
   * Asks the API, in turn and more than once if need be, and returns its last answer whatever its status is. All of it
   * ends at one deadline, in milliseconds since 1970. Throws a `ProxyError`: as `Upstream.get` does, no answer in time,
   * too many waiting, a wait that the API asked for, no credentials or ones that rest; and the reason of `signal` once
   * that is aborted.
   */
  async get(
    access: ProjectAccess,
    target: UpstreamTarget,
    { requestId, signal }: RequestContext,
    deadline: number = this.deadline(),
  ): Promise<UpstreamAnswer> {
    const lateError = () => timeoutError(new URL(access.endpoint).host, this.#limits.answerTimeout)
    const left = deadline - Date.now()
    if (left <= 0) throw lateError()
    const end = new AbortController()
    const timer = setTimeout(() => end.abort(lateError()), left)
    const giveUp = () => end.abort(signal.reason)
    if (signal.aborted) giveUp()
    signal.addEventListener('abort', giveUp)
    const context = { requestId, signal: end.signal }
    // Credentials may be refused and waits asked for while a request waits for its next attempt.
    const attempt = () =>
      this.#withCredentials(
        access,
        (credentials) => this.#attempt(access, credentials, target, context),
        end.signal,
      )
    const plan = { attempts, backoff, deadline, random: Math.random, onRetry: this.#events.retried }
    try {
      // A request keeps its slot until its last attempt: fewer run at once while the API is in trouble.
      return await this.#slotsOf(access).run(
        () => withRetries(attempt, judgeAttempt, plan, end.signal),
        end.signal,
      )
    } finally {
      clearTimeout(timer)
      signal.removeEventListener('abort', giveUp)
    }
  }

  /**
   * Asks once, with the credentials of the moment. Those that rest, maybe since this request waited for the one that probed
   * them, may have others after them by now: it fails only when their source still gives the same ones.
   */
  async #withCredentials(
    access: ProjectAccess,
    ask: (credentials: Credentials) => Promise<UpstreamAnswer>,
    signal: AbortSignal,
  ): Promise<UpstreamAnswer> {
    for (let resting: string | null = null; ;) {
      const credentials = await unlessAborted(access.credentials.current(), signal)
      const identity = credentialIdentity(access, credentials)
      try {
        return await this.#pauses.run(
          identity,
          () => ask(credentials),
          (answer) => verdictOf(answer, access, credentials),
          signal,
        )
      } catch (error) {
        if (!(error instanceof CredentialsPaused) || identity === resting) throw error
        resting = identity
      }
    }
  }

  async #attempt(
    access: ProjectAccess,
    credentials: Credentials,
    target: UpstreamTarget,
    context: RequestContext,
  ) {
    this.#waits.check(target.path)
    const start = performance.now()
    let outcome = 'error'
    try {
      const answer = await this.#upstream.get(access, credentials, target, context)
      if (mayPass(answer.status)) this.#waits.hear(target.path, answer)
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
function verdictOf(
  { status }: UpstreamAnswer,
  access: ProjectAccess,
  credentials: Credentials,
): Verdict {
  if (status === 401) {
    access.credentials.invalidate(credentials)
    return 'refused'
  }
  return status === 429 || status >= 500 ? 'none' : 'accepted'
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
