import { ProxyError } from '../proxy-error'
import { SteadyClock } from '../steady-clock'
import { timeOfDay } from './time-of-day'
import { unlessAborted } from './unless-aborted'

/** What an answer says about the credentials: accepted, refused, or nothing at all. */
export type Verdict = 'accepted' | 'refused' | 'none'

/**
 * What is known of one set of credentials. Until they were accepted only one request at a time probes them: several
 * refusals at the same moment would lock an access key.
 */
interface Standing {
  accepted: boolean
  /** They were accepted, but not used since for a while. */
  doubted: boolean
  /** Requests with them that are under way. */
  running: number
  /** When the last one ended, by the clock of the machine: a clock that is set makes credentials doubtful. */
  ended: number
  /** When they were refused, and until when they rest, by the steady clock. */
  refused: { readonly at: number; readonly until: number } | null
  /** The request that finds out whether they are accepted. */
  probe: Promise<void> | null
}

/** The API refused these credentials a while ago, so that nobody uses them now. Times are milliseconds since 1970. */
export class CredentialsPaused extends ProxyError {
  constructor({ at, until, now }: { at: number; until: number; now: number }) {
    super({
      status: 401,
      code: 'Proxy.CredentialsPaused',
      message: `The API did not accept the credentials of the proxy at ${timeOfDay(at)}. They are not used again before ${timeOfDay(until)}, because five refusals in a row lock an access key.`,
      retryAfter: Math.ceil((until - now) / 1000),
    })
  }
}

/** Milliseconds without a request after which nobody knows whether credentials are still accepted. */
const certainty = 5000
/** Milliseconds that others wait for a probe of doubted ones; it may be at a region that hangs. Less than certainty. */
const probeTime = 2000

/** Credentials that were never used are forgotten first once there are this many: tokens change for ever. */
const mostKnown = 1000

/**
 * Lets credentials rest after the API refused them: five refusals in a row lock an access key for five minutes (AK/SK
 * authentication errors of the gateway), whoever caused them. After the pause one request probes them.
 */
export class CredentialPauses {
  readonly #pause: number
  readonly #now: () => number
  readonly #clock: SteadyClock
  readonly #standings = new Map<string, Standing>()
  /** How often credentials were refused since the start. */
  refusals = 0

  /** `pause` is in milliseconds. */
  constructor(pause: number, now: () => number = Date.now) {
    this.#pause = pause
    this.#now = now
    this.#clock = new SteadyClock(now)
  }

  /** Sets of credentials that rest now. */
  get paused(): number {
    return [...this.#standings.values()].filter((standing) => this.#rests(standing)).length
  }

  /**
   * Runs one attempt with the credentials, after the one that probes them where there is one. `judge` says what its
   * answer means for them. `identity` tells sets of credentials apart. Throws {@link CredentialsPaused} when they rest,
   * and the signal's reason when it is aborted first.
   */
  async run<Answer>(
    identity: string,
    request: () => Promise<Answer>,
    judge: (answer: Answer) => Verdict,
    signal: AbortSignal,
  ): Promise<Answer> {
    const standing = this.#standing(identity)
    // A key may have been revoked meanwhile, or the clock gone wrong: one request finds out for a whole burst.
    if (standing.running === 0 && Math.abs(this.#now() - standing.ended) > certainty)
      standing.doubted = true
    while (isOpen(standing) && standing.probe !== null) {
      await unlessAborted(standing.probe, signal)
    }
    this.#checkStanding(standing)
    const running = this.#judged(standing, request, judge)
    if (isOpen(standing)) {
      const over = () => {
        standing.probe = null
      }
      const ended = running.then(over, over)
      standing.probe = standing.accepted ? Promise.race([ended, believed(standing)]) : ended
    }
    return running
  }

  async #judged<Answer>(
    standing: Standing,
    request: () => Promise<Answer>,
    judge: (answer: Answer) => Verdict,
  ): Promise<Answer> {
    const refusedBefore = standing.refused
    standing.running += 1
    const answer = await request().finally(() => {
      standing.running -= 1
      standing.ended = this.#now()
    })
    const verdict = judge(answer)
    // What was sent before a refusal says nothing of what holds since.
    if (verdict !== 'accepted' || standing.refused === refusedBefore) this.#judge(standing, verdict)
    return answer
  }

  #judge(standing: Standing, verdict: Verdict): void {
    if (verdict === 'accepted') {
      standing.accepted = true
      standing.doubted = false
      standing.refused = null
    } else if (verdict === 'refused') {
      const at = this.#clock.now()
      standing.accepted = false
      standing.refused = { at, until: at + this.#pause }
      this.refusals += 1
    }
  }

  #checkStanding(standing: Standing): void {
    const { refused } = standing
    if (refused === null || !this.#rests(standing)) return
    const now = this.#clock.machineTime(this.#clock.now())
    const at = this.#clock.machineTime(refused.at)
    const until = this.#clock.machineTime(refused.until)
    throw new CredentialsPaused({ at, until, now })
  }

  #rests({ refused }: Standing): boolean {
    return refused !== null && this.#clock.now() < refused.until
  }

  #standing(identity: string): Standing {
    const known = this.#standings.get(identity)
    if (known !== undefined) return known
    const [oldest] = this.#standings.keys()
    if (this.#standings.size >= mostKnown && oldest !== undefined) this.#standings.delete(oldest)
    const standing: Standing = {
      accepted: false,
      doubted: false,
      running: 0,
      ended: 0,
      refused: null,
      probe: null,
    }
    this.#standings.set(identity, standing)
    return standing
  }
}

/** Whether it is open that they are accepted. */
function isOpen({ accepted, doubted }: Standing): boolean {
  return !accepted || doubted
}

/** Ends the doubt when the probe takes long, as it does at a region that hangs. */
function believed(standing: Standing): Promise<void> {
  return new Promise((resolve) => {
    const believe = () => {
      standing.doubted = false
      resolve()
    }
    setTimeout(believe, probeTime).unref()
  })
}
