import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'

import { pinToLoadCore } from '../bench-proxy/cores'
import { startProxyProcess } from '../bench-proxy/proxy-process'
import { quarters } from '../bench-proxy/quarters'
import { replaceSection } from '../bench-proxy/section'
import { redisServer } from '../../src/proxy/testing/redis-server'
import { startFaultyUpstream } from './faulty-upstream'
import { cacheSeconds, Judge } from './judge-answer'
import { readMetrics } from './metrics'
import { Refreshes } from './refreshes'
import { findingsOf, type SoakResult, writeSection } from './report'
import { Sightings, view } from './viewer'

/**
 * Two proxies that share a Redis, an API that fails at random, and viewers who check every answer; Redis is killed and
 * comes back, and later stands still. Ends with an error when anything was wrong. `--minutes` says how long, 10 by
 * default; `--write` puts the figures into docs/performance-proxy.md.
 */
const { values: options } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    write: { type: 'boolean', default: false },
  },
})
const minutes = Number(options.minutes)
const viewers = 40
/** Share of the time after which caches, pools and compiled code have their size. */
const warmUp = 0.15

pinToLoadCore()
const folder = mkdtempSync(join(tmpdir(), 'ecs-inventory-soak-proxy-'))
const upstream = await startFaultyUpstream()
const redis = await redisServer()
await redis.start()
const logs = ['one', 'two'].map((name) => join(folder, `${name}.log`))
const settings = {
  REDIS_URL: redis.url,
  CACHE_SECONDS: String(cacheSeconds),
  CACHE_MEGABYTES: '16',
}
const proxies = await Promise.all(
  logs.map((log) => startProxyProcess(upstream.origin, log, settings)),
)
try {
  const start = Date.now()
  const length = minutes * 60_000
  const end = start + length
  const seen = new Sightings()
  const refreshes = new Refreshes()
  const judge = new Judge(upstream, refreshes)
  const origins = proxies.map(({ origin }) => origin)
  const memory = proxies.map((): number[] => [])
  const [{ holds }] = await Promise.all([
    sampleUntil(end, start + length * warmUp, memory),
    disturbRedis(length),
    ...Array.from({ length: viewers }, () => view(origins, { judge, refreshes }, seen, end)),
  ])
  // What runs on without a client ends by itself.
  await pause(5000)
  const metrics = await Promise.all(origins.map(readMetrics))
  const result: SoakResult = {
    minutes,
    viewers,
    seen,
    faults: upstream.faults,
    received: upstream.received(),
    metrics,
    memory: memory.map(quarters),
    longestHold: Math.max(...holds),
    ended: proxies.filter(({ child }) => child.exitCode !== null || child.signalCode !== null)
      .length,
    errors: logs.flatMap((log) =>
      readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => /"level":[56]0/.test(line)),
    ),
  }
  const findings = findingsOf(result)
  const section = writeSection(result, findings)
  process.stdout.write(`${section}\n`)
  if (options.write) replaceSection('Endurance', section)
  process.exitCode = findings.length === 0 ? 0 : 1
} finally {
  await Promise.all(proxies.map(({ close }) => close()))
  await redis.stop()
  await upstream.close()
  rmSync(folder, { recursive: true })
}

/** Takes the memory of each proxy once a second, from `begin` on. */
async function sampleUntil(end: number, begin: number, memory: readonly number[][]) {
  const holds: number[] = []
  while (Date.now() < end) {
    const samples = await Promise.all(proxies.map(({ sample }) => sample()))
    if (Date.now() >= begin)
      samples.forEach((one, index) => {
        memory[index]?.push(one.memory)
        holds.push(one.hold)
      })
    await pause(1000)
  }
  return { holds }
}

/** Kills Redis and brings it back after 5 seconds, and lets it stand still for 3 later on. */
async function disturbRedis(length: number): Promise<{ holds: readonly number[] }> {
  await pause(length / 3)
  await redis.stop()
  await pause(5000)
  await redis.start()
  await pause(length / 4)
  redis.signal('SIGSTOP')
  await pause(3000)
  redis.signal('SIGCONT')
  return { holds: [] }
}
