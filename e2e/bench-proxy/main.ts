import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { Figures } from '../bench/figures'
import { judge } from './bars'
import { announcedOrigin, endProcess, root } from './child-process'
import { onProxyCore, pinToLoadCore } from './cores'
import { measureMemory, measureRound } from './measure'
import { missingNginx, startNginx } from './nginx'
import { startProxyProcess } from './proxy-process'
import { quarters } from './quarters'
import { barTable, writeSection } from './report'
import { replaceSection } from './section'

/**
 * Measures the proxy against nginx and its bars, and writes the first section of docs/performance-proxy.md. `--rounds`,
 * `--seconds` for each figure of a round, and `--memory` for the seconds of that look at one thing closer; then nothing
 * is written.
 */
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    memory: { type: 'string' },
  },
})
const whole = Object.keys(options).length === 0
const rounds = Number(options.rounds ?? 5)
const seconds = Number(options.seconds ?? 2)
const memorySeconds = Number(options.memory ?? 60)

const missing = missingNginx()
if (missing !== null) {
  process.stderr.write(missing)
  process.exit(1)
}
pinToLoadCore()
const folder = mkdtempSync(join(tmpdir(), 'ecs-inventory-bench-proxy-'))
const upstream = spawn(process.execPath, ['--import', 'tsx', 'e2e/bench-proxy/upstream.ts'], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
})
const closers = [() => endProcess(upstream)]
try {
  const origin = await announcedOrigin(upstream)
  const nginx = await startNginx(origin, folder)
  closers.push(nginx.close)
  const proxy = await startProxyProcess(origin, join(folder, 'proxy.log'))
  closers.push(proxy.close)
  const bare = startBare(origin)
  closers.push(() => endProcess(bare))
  const contenders = { proxy, nginx: nginx.origin, bare: await announcedOrigin(bare) }
  await measureRound(contenders, 1, new Figures())
  const figures = new Figures()
  for (let round = 1; round <= rounds; round += 1) {
    await measureRound(contenders, seconds, figures)
    process.stdout.write(`round ${round} of ${rounds}\n${figures.list()}\n\n`)
  }
  const memory = await measureMemory(proxy, memorySeconds)
  const { first, last } = quarters(memory)
  figures.add('memory', 'first quarter', first)
  figures.add('memory', 'last quarter', last)
  for (const megabytes of memory) figures.add('memory', 'all', megabytes)
  const verdicts = judge(figures)
  const table = barTable(verdicts)
  process.stdout.write(`${table}\n\n`)
  if (whole)
    replaceSection('Speed', writeSection(table, figures, { rounds, seconds, memorySeconds }))
  const missed = verdicts.filter(({ holds }) => !holds).length
  process.stdout.write(`${missed} bars missed\n`)
  process.exitCode = missed === 0 ? 0 : 1
} finally {
  await Promise.all(closers.map((close) => close()))
  rmSync(folder, { recursive: true })
}

function startBare(upstream: string) {
  const script = 'e2e/bench-proxy/bare.ts'
  const { file, args } = onProxyCore([process.execPath, '--import', 'tsx', script, upstream])
  return spawn(file, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
}
