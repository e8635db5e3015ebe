import { join } from 'node:path'
import { expect, test } from 'vitest'

import { playwrightOutcome, vitestOutcome } from './test-outcome'

test('names every unit test that did not pass, and files that failed before their first one', () => {
  const file = (
    name: string,
    status: string,
    tests: readonly [name: string, status: string][],
  ) => ({
    name: join(process.cwd(), name),
    status,
    assertionResults: tests.map(([fullName, state]) => ({ fullName, status: state })),
  })
  const outcome = vitestOutcome({
    numPassedTests: 2,
    testResults: [
      file('src/a.spec.ts', 'failed', [
        ['adds', 'passed'],
        ['takes away', 'failed'],
      ]),
      file('src/b.spec.ts', 'passed', [
        ['divides', 'passed'],
        ['is not done yet', 'skipped'],
        ['is to be written', 'todo'],
      ]),
      file('src/c.spec.ts', 'failed', []),
    ],
  })
  expect(outcome).toEqual({
    passed: 2,
    failed: 4,
    names: [
      'src/a.spec.ts: takes away',
      'src/b.spec.ts: is not done yet',
      'src/b.spec.ts: is to be written',
      'src/c.spec.ts',
    ],
  })
})

test('names every journey that did not pass at once, and faults outside of journeys', () => {
  const spec = (title: string, ...statuses: string[]) => ({
    title,
    file: 'a.e2e.ts',
    tests: statuses.map((status) => ({ status, projectName: 'built' })),
  })
  const outcome = playwrightOutcome({
    suites: [
      {
        specs: [spec('opens', 'expected'), spec('closes', 'unexpected', 'expected')],
        suites: [{ specs: [spec('waits', 'flaky'), spec('sleeps', 'skipped')] }],
      },
    ],
    errors: [{ message: 'The server did not start.' }],
    stats: { expected: 2 },
  })
  expect(outcome).toEqual({
    passed: 2,
    failed: 4,
    names: [
      'a.e2e.ts [built]: closes (unexpected)',
      'a.e2e.ts [built]: waits (flaky)',
      'a.e2e.ts [built]: sleeps (skipped)',
      'The server did not start.',
    ],
  })
})
