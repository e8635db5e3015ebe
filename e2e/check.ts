import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { playwrightOutcome, vitestOutcome, type Outcome } from './test-outcome'

/**
 * Everything that has to hold, in the order in which a fault is cheapest to find. All steps run even after one has
 * failed; the last lines name what failed and count. Run by `npm test`.
 */

interface Step {
  readonly name: string
  readonly command: readonly [bin: string, ...args: string[]]
  readonly env?: Readonly<Record<string, string>>
  /** Where the command writes its results, for commands that run many tests; others count as one. */
  readonly results?: { readonly file: string; readonly read: (json: unknown) => Outcome }
}

const results = 'test-results'

function vitest(name: string, args: readonly string[], env?: Step['env']): Step {
  const file = join(results, `${name.replaceAll(/\W+/g, '-')}.json`)
  return {
    name,
    command: [
      'vitest',
      'run',
      ...args,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    results: { file, read: vitestOutcome },
    ...(env === undefined ? {} : { env }),
  }
}

/** Whatever turns times into text or back, by file name. */
const dateSpecs = ['time.spec.ts', 'list-state.spec.ts', 'to-row.spec.ts']

const steps: readonly Step[] = [
  { name: 'format', command: ['oxfmt', '--check'] },
  { name: 'lint', command: ['oxlint'] },
  { name: 'types', command: ['tsc'] },
  { name: 'unused code', command: ['knip'] },
  vitest('unit', ['--project', 'unit']),
  ...['America/Los_Angeles', 'Asia/Brunei', 'UTC'].map((zone) =>
    vitest(`dates in ${zone}`, ['--project', 'unit', ...dateSpecs], { TZ: zone }),
  ),
  vitest('browser', ['--project', 'browser']),
  {
    name: 'build and first load',
    command: ['vite', 'build'],
    env: { FIRST_LOAD_BUDGET: 'strict' },
  },
  {
    name: 'end to end',
    command: ['playwright', 'test', '--config', 'e2e/playwright.config.ts'],
    results: { file: join(results, 'e2e.json'), read: playwrightOutcome },
  },
]

function run(step: Step): Outcome {
  const [bin, ...args] = step.command
  const started = Date.now()
  process.stdout.write(`\n=== ${step.name}: ${step.command.join(' ')}\n`)
  const { status } = spawnSync(join('node_modules', '.bin', bin), args, {
    stdio: 'inherit',
    env: { ...process.env, ...step.env },
  })
  const outcome = read(step, status === 0)
  const seconds = Math.round((Date.now() - started) / 1000)
  process.stdout.write(
    `=== ${step.name}: ${outcome.passed} passed, ${outcome.failed} failed in ${seconds} s\n`,
  )
  return outcome
}

/** A command that failed has at least one failure, whatever it managed to write down. */
function read({ name, results }: Step, succeeded: boolean): Outcome {
  const itself = { passed: 0, failed: 1, names: [name] }
  if (results === undefined) return succeeded ? { passed: 1, failed: 0, names: [] } : itself
  try {
    const outcome = results.read(JSON.parse(readFileSync(results.file, 'utf8')))
    const nothingRan = outcome.passed + outcome.failed === 0
    const saysSo = outcome.failed > 0 || (succeeded && !nothingRan)
    return saysSo ? outcome : { ...itself, passed: outcome.passed }
  } catch {
    return itself
  }
}

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
const outcomes = steps.map((step) => ({ step, outcome: run(step) }))
process.stdout.write('\n')
for (const { step, outcome } of outcomes) {
  process.stdout.write(`${outcome.failed === 0 ? 'ok    ' : 'FAILED'} ${step.name}\n`)
  for (const name of outcome.names) process.stdout.write(`       ${name}\n`)
}
const passed = outcomes.reduce((sum, { outcome }) => sum + outcome.passed, 0)
const failed = outcomes.reduce((sum, { outcome }) => sum + outcome.failed, 0)
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
