import { expect, test } from 'vitest'

import { askNow } from './use-answers'

const web = { by: 'name', text: 'web' } as const

test('a first question is not asked anew', () => {
  expect(askNow(web, null)).toMatchObject({ question: web, anew: false })
})

test.each([
  [{ by: 'name', text: 'web' }, true],
  [{ by: 'name', text: 'web-1' }, false],
  [{ by: 'tags', text: 'web' }, false],
] as const)('after another question, %o is asked anew: %s', (question, anew) => {
  expect(askNow(question, askNow(web, null)).anew).toBe(anew)
})

test('a question that is asked for the third time is asked anew as well', () => {
  expect(askNow(web, askNow(web, askNow(web, null))).anew).toBe(true)
})
