import { relative } from 'node:path'

import * as v from 'valibot'

/** What came of a step. A skipped test is a failed one here: nothing may hide. */
export interface Outcome {
  readonly passed: number
  readonly failed: number
  /** What failed, for the end of the output: nobody should have to look for it further up. */
  readonly names: readonly string[]
}

const vitestResults = v.object({
  numPassedTests: v.number(),
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      assertionResults: v.array(v.object({ fullName: v.string(), status: v.string() })),
    }),
  ),
})

/** Reads what Vitest's JSON reporter wrote; a file that failed before its first test is a failed test. */
export function vitestOutcome(json: unknown): Outcome {
  const { numPassedTests, testResults } = v.parse(vitestResults, json)
  const names = testResults.flatMap(({ name, status, assertionResults }) => {
    const file = relative(process.cwd(), name)
    const tests = assertionResults.filter((test) => test.status !== 'passed')
    if (tests.length === 0) return status === 'passed' ? [] : [file]
    return tests.map(({ fullName }) => `${file}: ${fullName}`)
  })
  return { passed: numPassedTests, failed: names.length, names }
}

interface Suite {
  readonly specs: readonly {
    readonly title: string
    readonly file: string
    readonly tests: readonly { readonly status: string; readonly projectName: string }[]
  }[]
  readonly suites?: readonly Suite[] | undefined
}

const suite: v.GenericSchema<unknown, Suite> = v.object({
  specs: v.array(
    v.object({
      title: v.string(),
      file: v.string(),
      tests: v.array(v.object({ status: v.string(), projectName: v.string() })),
    }),
  ),
  suites: v.optional(v.array(v.lazy(() => suite))),
})

const playwrightResults = v.object({
  suites: v.array(suite),
  errors: v.array(v.object({ message: v.optional(v.string(), 'an error outside of tests') })),
  stats: v.object({ expected: v.number() }),
})

/** Reads what Playwright's JSON reporter wrote; a test that passed only when tried again has failed. */
export function playwrightOutcome(json: unknown): Outcome {
  const { suites, errors, stats } = v.parse(playwrightResults, json)
  const names = [...suites.flatMap(failedIn), ...errors.map(({ message }) => message)]
  return { passed: stats.expected, failed: names.length, names }
}

function failedIn({ specs, suites = [] }: Suite): readonly string[] {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status !== 'expected')
      .map(({ status, projectName }) => `${file} [${projectName}]: ${title} (${status})`),
  )
  return [...own, ...suites.flatMap(failedIn)]
}
