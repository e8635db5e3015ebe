import { expect, test } from 'vitest'

import { parseFieldRef } from './find-field'
import { excludeMissing, includeMissing, missingState } from './missing'
import { parseRefine } from './parse'
import { printRefine } from './print'
import type { FieldRef, Query } from './query'

type Edit = (query: Query, field: FieldRef) => Query

test.each<[string, Edit, string, string, ReturnType<typeof missingState>]>([
  ['web', includeMissing, 'flavor', 'web -has:flavor', 'included'],
  ['-has:flavor web', includeMissing, 'flavor', 'web', null],
  ['web', excludeMissing, 'flavor', 'web has:flavor', 'excluded'],
  ['has:flavor web', excludeMissing, 'flavor', 'web', null],
  ['has:flavor', includeMissing, 'flavor', '-has:flavor', 'included'],
  ['-has:flavor', excludeMissing, 'flavor', 'has:flavor', 'excluded'],
  ['flavor:a -flavor:b', includeMissing, 'flavor', '-flavor:b -has:flavor', 'included'],
  ['flavor:a', excludeMissing, 'flavor', 'flavor:a has:flavor', 'excluded'],
  ['-has:flavor,az', includeMissing, 'flavor', '-has:flavor,az -has:flavor', 'included'],
  ['tag:env=a', includeMissing, 'tag.env', '-has:tag.env', 'included'],
  ['-has:tag.ENV', includeMissing, 'tag.env', '', null],
  ['', includeMissing, 'tag.a,b', '-has:"tag.a,b"', 'included'],
  ['', includeMissing, 'is', '-has:is', 'included'],
  ['volumes:2', includeMissing, 'volumes', '-volumes:>=0', 'included'],
  ['', excludeMissing, 'volumes', 'volumes:>=0', 'excluded'],
  ['-volumes:>=0', includeMissing, 'volumes', '', null],
])('%s edited', (text, edit, name, expected, state) => {
  const field = parseFieldRef(name)
  if (field === null) throw new Error(`no field ${name}`)
  const edited = edit(parseRefine(text).query, field)
  expect(printRefine(edited)).toBe(expected)
  expect(parseRefine(expected)).toEqual({ query: edited, problems: [] })
  expect(missingState(edited, field)).toBe(state)
})
