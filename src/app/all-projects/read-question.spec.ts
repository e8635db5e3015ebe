import { expect, test } from 'vitest'

import { readQuestion } from './read-question'

test.each([
  ['web', null, { by: 'name', text: 'web' }],
  [' 10.0.3. ', null, { by: 'ip', text: '10.0.3.' }],
  ['10.0.3.', 'name', { by: 'name', text: '10.0.3.' }],
  ['env', 'tags', { by: 'tags', text: 'env' }],
  ['999.1.', null, { by: 'name', text: '999.1.' }],
] as const)('%o, asked as %o', (text, way, question) => {
  expect(readQuestion(text, way)).toEqual({ question, problem: undefined, askable: true })
})

test.each([
  ['web', 'ip', /takes a private IPv4 address/],
  ['x'.repeat(300), null, /255 characters/],
] as const)('%o cannot be asked as %o', (text, way, problem) => {
  const read = readQuestion(text, way)
  expect(read.askable).toBe(false)
  expect(read.problem).toMatch(problem)
})

test('nothing asks nothing, which is no mistake yet', () => {
  expect(readQuestion('  ', null)).toMatchObject({ problem: undefined, askable: false })
})
