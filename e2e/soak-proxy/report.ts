import { machine, today } from '../bench-proxy/machine'
import { markdownTable } from '../bench/table'
import type { ProxyMetrics } from './metrics'
import type { Sightings } from './viewer'

/** Everything that a run showed. */
export interface SoakResult {
  readonly minutes: number
  readonly viewers: number
  readonly seen: Sightings
  readonly faults: ReadonlyMap<string, number>
  /** Requests that reached the API. */
  readonly received: number
  readonly metrics: readonly ProxyMetrics[]
  /** MB, of each proxy. */
  readonly memory: readonly { readonly first: number; readonly last: number }[]
  readonly longestHold: number
  /** Proxies that ended before they were told to. */
  readonly ended: number
  /** Log lines of level error and above. */
  readonly errors: readonly string[]
}

/** How many times its first quarter the memory of the last quarter may be. */
const flat = 1.2

/** Everything that must not be, a line each. */
export function findingsOf({ seen, ...result }: SoakResult): readonly string[] {
  const attempts = total(result.metrics.map((one) => one.attempts))
  const unheard = attempts - result.received
  return [
    ...seen.wrong.slice(0, 10).map((wrong) => `Wrong answer: ${wrong}`),
    ...(seen.broken > 0 ? [`${seen.broken} requests were not answered.`] : []),
    ...(result.ended > 0 ? [`${result.ended} proxies ended by themselves.`] : []),
    ...result.errors.slice(0, 10).map((line) => `Logged: ${line}`),
    // A request whose viewer left may have been given up before it went out.
    ...(unheard < 0 || unheard > seen.left
      ? [`The proxies count ${attempts} attempts, the API ${result.received} requests.`]
      : []),
    ...result.metrics.flatMap(({ redisUp, redisFailures }) => [
      ...(redisUp ? [] : ['A proxy did not find back to Redis.']),
      ...(redisFailures > 0 ? [] : ['A proxy did not notice that Redis was away.']),
    ]),
    ...result.memory.flatMap(({ first, last }) =>
      last > first * flat ? [`Memory grew from ${first.toFixed(0)} to ${last.toFixed(0)} MB.`] : [],
    ),
  ]
}

/** The section of the document. */
export function writeSection(result: SoakResult, findings: readonly string[]): string {
  const { seen, metrics, memory } = result
  const origins = new Map<string, number>()
  for (const one of metrics)
    for (const [name, count] of one.origins) origins.set(name, (origins.get(name) ?? 0) + count)
  const rows = [
    ['', ''],
    ['Answers by status', list(seen.statuses)],
    ['Wrong answers', String(seen.wrong.length)],
    ['Requests without an answer', String(seen.broken)],
    ['Requests that their viewer gave up', String(seen.left)],
    ['Answers by origin', list(origins)],
    ['Requests that the API counted', String(result.received)],
    ['Attempts that the proxies counted', String(total(metrics.map(({ attempts }) => attempts)))],
    ['Attempts that were retries', String(total(metrics.map(({ retries }) => retries)))],
    ['Faults of the API', list(result.faults)],
    [
      'Commands to Redis that failed',
      String(total(metrics.map(({ redisFailures }) => redisFailures))),
    ],
    ['Log lines of level error and above', String(result.errors.length)],
    ['Proxies that ended by themselves', String(result.ended)],
    [
      'Memory of each proxy, first quarter to last',
      memory.map(({ first, last }) => `${first.toFixed(0)} to ${last.toFixed(0)} MB`).join(', '),
    ],
    ['Longest hold of an event loop', `${result.longestHold.toFixed(0)} ms`],
  ]
  return `Written by \`npm run soak:proxy -- --minutes ${result.minutes} --write\` on ${today()}: it ran for ${result.minutes} minutes. Machine: ${machine()}.

Two proxies that share a Redis, ${result.viewers} viewers who ask for 40 lists of 25 and 1,000 servers in every coding, and an API on loopback that fails at random. After a third of the time Redis is killed and comes back after 5 seconds, later on it stands still for 3. Every answer is held against what the API itself says it gave: the list that was asked for, its servers without their user data, its age, and that no older answer takes the place of a newer one. Memory is the median of a quarter of the time, after the first 15 %.

${markdownTable(rows)}

${findings.length === 0 ? 'Nothing was wrong.' : findings.map((finding) => `- ${finding}`).join('\n')}`
}

function list(counts: ReadonlyMap<number | string, number>): string {
  return [...counts]
    .toSorted(([one], [other]) => String(one).localeCompare(String(other)))
    .map(([name, count]) => `${name}: ${count}`)
    .join(', ')
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
