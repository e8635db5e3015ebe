import { expect, test } from 'vitest'

import { namedProject } from '~/api/testing/named-project'
import { errorFromFailure } from '~/api/to-api-error'
import { makeServer } from '~/inventory/refine/testing/rows'
import { type Loaded, nothingLoaded } from '~/inventory/loaded'
import { mergeProjects } from '~/inventory/merge-projects'

import { describeCompleteness } from '../list/describe-completeness'
import { describeAmount } from '../list/list-state'

const page = { rows: [], url: '/', marker: null, count: null }
const error = errorFromFailure(new TypeError('fetch failed'), true)

/** A list of one server. */
const one: Loaded = {
  ...nothingLoaded(10),
  rows: [makeServer({})],
  pages: new Map([[1, page]]),
  count: 1,
}
const whole: Loaded = { ...one, end: 'complete' }
const failed: Loaded = { ...nothingLoaded(10), failures: [{ page: 1, error, at: 0 }] }
const stale: Loaded = { ...whole, reloaded: 0, failures: [{ page: 1, error, at: 0 }] }
const waiting: Loaded = { ...one, waiting: { until: 9, error } }

function merged(...lists: readonly Loaded[]): Loaded {
  return mergeProjects(
    lists.map((loaded, at) => ({ project: namedProject(`p-${at}`), loaded })),
    null,
  )
}

test.each<[string, readonly Loaded[], boolean, string, string]>([
  ['all there', [whole, whole], false, '2 of 2 servers', 'complete'],
  ['one under way', [whole, one], true, '2 of 2 servers', '1 of 2 projects complete'],
  ['one refused', [whole, failed], false, '1 server', '1 of 2 projects complete'],
  ['all refused', [failed, failed], false, 'Nothing loaded', '0 of 2 projects complete'],
  [
    'one refused, another under way',
    [failed, one],
    true,
    '1 loaded, more available',
    '0 of 2 projects complete',
  ],
  [
    'one throttled',
    [whole, waiting],
    true,
    '2 of 2 servers',
    '1 of 2 projects complete, waiting: too many requests',
  ],
  [
    'one that did not reload',
    [whole, stale],
    false,
    '2 of 2 servers',
    'not up to date: 1 of 2 projects could not be reloaded',
  ],
  [
    'one that is loaded anew',
    [whole, { ...whole, reloaded: 1 }],
    true,
    '2 of 2 servers',
    'reloading, 2 so far',
  ],
])('%s', (_, lists, loading, amount, completeness) => {
  const loaded = merged(...lists)
  expect(describeAmount(loaded, loading)).toBe(amount)
  expect(describeCompleteness(loaded, loading)).toBe(completeness)
})
