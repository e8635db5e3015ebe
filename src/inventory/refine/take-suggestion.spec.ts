import { expect, test } from 'vitest'

import { makeServer } from './testing/rows'
import { indexRows } from './index-rows'
import { parseRefine } from './parse'
import { suggest } from './suggest'
import { takeSuggestion } from './take-suggestion'

const rows = ['ACTIVE', 'ERROR'].map((status, at) => makeServer({ id: String(at), status }))
const context = { indexes: indexRows(rows, null) }

/** Takes what is suggested first; the bar is the caret. */
function take(marked: string): string {
  const caret = marked.indexOf('|')
  const text = marked.replace('|', '')
  const suggestions = suggest(text, caret, context)
  const [first] = suggestions.items
  if (first === undefined) throw new Error(`Nothing is suggested for ${marked}.`)
  const taken = takeSuggestion(text, suggestions, first)
  return `${taken.text.slice(0, taken.caret)}|${taken.text.slice(taken.caret)}`
}

test.each([
  ['status:ERR|', 'status:ERROR |'],
  ['status:ERR| web', 'status:ERROR |web'],
  ['status:ERR|,ACTIVE', 'status:ERROR|,ACTIVE'],
  ['status:ACTIVE,ERR| web', 'status:ACTIVE,ERROR |web'],
  ['(web OR status:ERR|)', '(web OR status:ERROR|)'],
  ['stat|', 'status:|'],
  ['stat| web', 'status:| web'],
])('%s becomes %s', (marked, expected) => {
  const taken = take(marked)
  expect(taken).toBe(expected)
  if (expected.includes('ERROR')) expect(parseRefine(taken.replace('|', '')).problems).toEqual([])
})
