import type { ProjectAccess } from '../project-access'
import { clockLeeway } from '../replicas/clock-leeway'
import type { SharedAnswers } from '../replicas/shared-answers'
import { AnswerCache, type CacheLimits } from './answer-cache'
import { clientAnswer, type ClientError } from './client-answer'
import type { Cloud } from './cloud'
import type { RequestContext } from './request-context'
import type { UpstreamTarget } from './request-headers'
import { SingleFlight } from './single-flight'
import { storedAnswer, type StoredAnswer } from './stored-answer'
import { eventLoopTurns, isLong } from './turns'

/** What a request for data ends in: data that may be kept, or an error of the API. */
export type Answer = { readonly kind: 'data'; readonly data: StoredAnswer } | ClientError

/** Where an answer came from: memory, another request under way, other replicas, or the API. */
export type AnswerOrigin = 'hit' | 'joined' | 'shared' | 'miss' | 'refresh'

/** How an answer came about. */
interface Found {
  readonly answer: Answer
  /** Another replica asked for it. */
  readonly shared: boolean
  /** Id of the request that it was asked for. */
  readonly requestId: string
}

/** Answers to requests for data: kept for a short time, and asked of the API once for all who want the same. */
export class Answers {
  readonly #cloud: Cloud
  readonly #cache: AnswerCache
  readonly #shared: SharedAnswers | null
  readonly #flights = new SingleFlight<Found>()

  /** `shared` is null where there is one replica only. */
  constructor(cloud: Cloud, limits: CacheLimits, shared: SharedAnswers | null) {
    this.#cloud = cloud
    this.#shared = shared
    this.#cache = new AnswerCache(limits)
  }

  /** Bytes of the answers that are kept. */
  get size(): number {
    return this.#cache.size
  }

  /** An answer that is there already and young enough, or null. */
  kept(access: ProjectAccess, target: UpstreamTarget): StoredAnswer | null {
    return this.#cache.get(keyOf(access, target))
  }

  /** Accounts for a coding in which the body of a kept answer was made since. */
  grown(access: ProjectAccess, target: UpstreamTarget, answer: StoredAnswer): void {
    const key = keyOf(access, target)
    if (this.#cache.get(key) === answer) this.#cache.keep(key, answer)
  }

  /**
   * Gets an answer that is not kept, or one that must be `fresh`: asked of the API after this call, or for others who
   * want fresh data and still wait for it then. Everyone who asks for the same meanwhile gets the same answer, for which
   * the API knows the id of the first, or none at the deadline of the first. Throws a `ProxyError`, and the reason of
   * `signal` once that is aborted.
   */
  async get(
    access: ProjectAccess,
    target: UpstreamTarget,
    { fresh, requestId, signal }: RequestContext & { fresh: boolean },
  ): Promise<{ answer: Answer; origin: AnswerOrigin; requestId: string }> {
    const key = keyOf(access, target)
    const freshKey = `fresh ${key}`
    // Who asks for fresh data may join others who do; a request under way may have been answered from elsewhere.
    const flightKey = fresh || this.#flights.has(freshKey) ? freshKey : key
    const called = Date.now()
    const fly = () =>
      this.#flights.run(
        flightKey,
        (lastLeft) => this.#find(access, target, { fresh, requestId, signal: lastLeft }),
        signal,
      )
    const first = await fly()
    // What joins a flight that has its answer and only shares it yet, comes too late for that one, not for the next.
    const { result, joined } =
      fresh && first.joined && cameBefore(first.result, called) ? await fly() : first
    const { answer, shared } = result
    const origin = joined ? 'joined' : shared ? 'shared' : fresh ? 'refresh' : 'miss'
    return { answer, origin, requestId: result.requestId }
  }

  async #find(
    access: ProjectAccess,
    target: UpstreamTarget,
    { fresh, ...context }: RequestContext & { fresh: boolean },
  ): Promise<Found> {
    const { requestId, signal } = context
    const key = keyOf(access, target)
    const deadline = this.#cloud.deadline()
    const ask = () => this.#ask(access, target, context, deadline)
    if (this.#shared === null)
      return { answer: this.#keep(key, await ask()), shared: false, requestId }
    const found = await this.#shared.get(
      `${access.endpoint} ${key}`,
      { fresh, deadline },
      async () => {
        const answer = await ask()
        return { answer, data: answer.kind === 'data' ? answer.data : null }
      },
      signal,
    )
    return 'version' in found
      ? { answer: this.#keep(key, { kind: 'data', data: found.data }), shared: true, requestId }
      : { answer: this.#keep(key, found), shared: false, requestId }
  }

  #keep(key: string, answer: Answer): Answer {
    if (answer.kind === 'data') this.#cache.keep(key, answer.data)
    return answer
  }

  async #ask(
    access: ProjectAccess,
    target: UpstreamTarget,
    context: RequestContext,
    deadline: number,
  ): Promise<Answer> {
    const received = await this.#cloud.get(access, target, context, deadline)
    if (isLong(received.body.byteLength)) await eventLoopTurns.next()
    const at = Date.now()
    const answer = clientAnswer(received, access.credentials.secrets(), at)
    if (answer.kind === 'error') return answer
    const { body, requestId } = answer
    return { kind: 'data', data: storedAnswer(body, { requestId, askedAt: received.askedAt, at }) }
  }
}

/** Whether data had come from the API at a time already, as far as clocks tell. */
function cameBefore({ answer, shared }: Found, time: number): boolean {
  return answer.kind === 'data' && answer.data.at + (shared ? clockLeeway : 0) < time
}

/** The query is canonical, so that one question has one key. */
function keyOf({ project }: ProjectAccess, { path, query }: UpstreamTarget): string {
  return `${project.id} ${path}?${query}`
}
