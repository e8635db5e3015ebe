import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { chromium } from 'playwright'

import { launchOptions } from '../chromium'
import { buildBaselines, buildProduct } from './build-pages'
import { judge } from './judge'
import { measureSize } from './measure-size'
import { type SizeResult, sizeTable, writeReport } from './report'

/**
 * Measures the built page against its baselines and its bars, and writes docs/performance.md. `--quick` takes a small
 * inventory, two rounds and loose bars: for a machine that does other work as well. `--size` and `--rounds` look at
 * one thing closer. Neither writes the document.
 */
const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    size: { type: 'string' },
    rounds: { type: 'string' },
  },
})
const { quick } = options
const whole = !quick && options.size === undefined && options.rounds === undefined
const allSizes = quick ? [1000] : [10_000, 100_000]
const sizes = options.size === undefined ? allSizes : [Number(options.size)]
const rounds = Number(options.rounds ?? (quick ? 2 : 5))
const reportFile = join(import.meta.dirname, '..', '..', 'docs', 'performance.md')

await buildProduct()
const baselines = await buildBaselines()
const browser = await chromium.launch(launchOptions)
const results: SizeResult[] = []
try {
  for (const size of sizes) {
    const figures = await measureSize({ browser, baselines, size, rounds })
    const verdicts = judge(figures, size, quick)
    results.push({ size, verdicts })
    process.stdout.write(`\n${sizeTable(verdicts)}\n\n${figures.list()}\n\n`)
  }
  const facts = { chromium: browser.version(), rounds }
  if (whole) writeFileSync(reportFile, writeReport(results, facts))
} finally {
  await browser.close()
  rmSync(baselines, { recursive: true })
}
const missed = results.flatMap(({ verdicts }) => verdicts.filter(({ holds }) => !holds))
process.stdout.write(`${missed.length} bars missed\n`)
process.exitCode = missed.length === 0 ? 0 : 1
