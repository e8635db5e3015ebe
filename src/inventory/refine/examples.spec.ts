import { expect, test } from 'vitest'

import { refineExamples } from './examples'
import { fieldNames, fieldOf, parseFieldRef } from './find-field'
import { parseRefine } from './parse'

test.each(refineExamples)('the example $write can be read', ({ write }) => {
  expect(parseRefine(write).problems).toEqual([])
})

test('the examples of every field can be read', () => {
  const texts = fieldNames.flatMap((name) => {
    const { kind, examples } = fieldOf(name)
    return examples.map((example) => `${name}${kind === 'raw' ? '.hostId' : ''}:${example}`)
  })
  expect(texts.length).toBeGreaterThan(fieldNames.length)
  expect(texts.filter((text) => parseRefine(text).problems.length > 0)).toEqual([])
})

test('no two fields share a name', () => {
  const names = fieldNames.flatMap((name) => [name, ...fieldOf(name).aliases])
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  for (const name of fieldNames) {
    for (const alias of fieldOf(name).aliases) expect(parseFieldRef(alias)?.name).toBe(name)
  }
})

test('the help says what an address finds: its beginning, a part of it, or itself', () => {
  const { finds } = refineExamples.find(({ write }) => write === 'ip:10.0.') ?? { finds: '' }
  expect(finds).toMatch(/begin so; .* hold it; a whole address only itself/)
})
