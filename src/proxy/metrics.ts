import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { AnswerOrigin } from './upstream/answers'

/** What is read when somebody asks for the metrics, rather than counted as it happens. */
export interface MetricSources {
  readonly cloud: () => {
    readonly running: number
    readonly waiting: number
    readonly refused: number
    readonly pausedCredentials: number
    readonly credentialRefusals: number
  }
  /** Bytes that kept answers take. */
  readonly cacheSize: () => number
  /** Null where replicas share nothing. */
  readonly redis: () => { readonly up: boolean; readonly failures: number } | null
}

/** Memory, processor, garbage and event loop: facts of the process, however many proxies run in it. */
let processMetrics: Registry | null = null

function ofProcess(): Registry {
  if (processMetrics === null) {
    processMetrics = new Registry()
    collectDefaultMetrics({ register: processMetrics })
  }
  return processMetrics
}

/** Counts what operators want to see. No label ever holds a project, a query or anything else of a client. */
export class Metrics {
  readonly #registry = new Registry()
  readonly #requests: Counter<'route' | 'status'>
  readonly #durations: Histogram<'route'>
  readonly #attempts: Histogram<'outcome'>
  readonly #retries: Counter<'reason'>
  readonly #answers: Counter<'origin'>

  constructor(sources: MetricSources) {
    const registers = [this.#registry]
    this.#requests = new Counter({
      name: 'ecs_inventory_requests_total',
      help: 'Requests by route and status; 499 is a client that left.',
      labelNames: ['route', 'status'],
      registers,
    })
    this.#durations = new Histogram({
      name: 'ecs_inventory_request_duration_seconds',
      help: 'Time from a request to the end of its answer.',
      labelNames: ['route'],
      buckets: [0.001, 0.005, 0.025, 0.1, 0.5, 1, 2.5, 5, 10, 30],
      registers,
    })
    this.#attempts = new Histogram({
      name: 'ecs_inventory_upstream_duration_seconds',
      help: 'Time of each attempt at the API by status, or error where no whole answer came.',
      labelNames: ['outcome'],
      buckets: [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
      registers,
    })
    this.#retries = new Counter({
      name: 'ecs_inventory_upstream_retries_total',
      help: 'Further attempts at the API by what made them necessary.',
      labelNames: ['reason'],
      registers,
    })
    this.#answers = new Counter({
      name: 'ecs_inventory_answers_total',
      help: 'Answers to requests for data by where they came from.',
      labelNames: ['origin'],
      registers,
    })
    this.#addSources(sources)
  }

  /** Media type of {@link text}. */
  get contentType(): string {
    return this.#registry.contentType
  }

  /** All metrics in the text format of Prometheus. */
  async text(): Promise<string> {
    return Registry.merge([this.#registry, ofProcess()]).metrics()
  }

  /** A request was answered, or its client left. `route` is the pattern, never the path. */
  answered(route: string, status: number, seconds: number): void {
    this.#requests.inc({ route, status })
    this.#durations.observe({ route }, seconds)
  }

  /** An attempt at the API ended. */
  attempted(outcome: string, seconds: number): void {
    this.#attempts.observe({ outcome }, seconds)
  }

  /** An attempt at the API is followed by another one. */
  retried(reason: string): void {
    this.#retries.inc({ reason })
  }

  /** A request for data found an answer. */
  found(origin: AnswerOrigin): void {
    this.#answers.inc({ origin })
  }

  #addSources({ cloud, cacheSize, redis }: MetricSources): void {
    this.#gauge('upstream_running', 'Requests to the API under way.', () => cloud().running)
    this.#gauge('upstream_queue', 'Requests that wait for their turn.', () => cloud().waiting)
    this.#total(
      'upstream_queue_rejections',
      'Requests that found the queue full.',
      () => cloud().refused,
    )
    this.#gauge(
      'credentials_paused',
      'Sets of credentials that rest after a refusal.',
      () => cloud().pausedCredentials,
    )
    this.#total('credential_refusals', 'Answers with status 401.', () => cloud().credentialRefusals)
    this.#gauge('cache_bytes', 'Memory that kept answers take.', cacheSize)
    if (redis() === null) return
    this.#gauge('redis_up', '1 while Redis is used, 0 while memory stands in for it.', () =>
      redis()?.up === true ? 1 : 0,
    )
    this.#total('redis_failures', 'Commands to Redis that failed.', () => redis()?.failures ?? 0)
  }

  #gauge(name: string, help: string, read: () => number): void {
    const gauge: Gauge = new Gauge({
      name: `ecs_inventory_${name}`,
      help,
      registers: [this.#registry],
      collect: () => {
        gauge.set(read())
      },
    })
  }

  #total(name: string, help: string, read: () => number): void {
    const counter: Counter = new Counter({
      name: `ecs_inventory_${name}_total`,
      help,
      registers: [this.#registry],
      collect: () => {
        counter.reset()
        counter.inc(read())
      },
    })
  }
}
