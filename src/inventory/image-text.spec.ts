import { expect, test } from 'vitest'

import { readablePart, type Server } from '~/api/server'

import { imageText } from './image-text'
import { compileRefine } from './refine/compile'
import { fields } from './refine/fields'
import { indexRows } from './refine/index-rows'
import { parseRefine } from './refine/parse'
import { makeServer } from './refine/testing/rows'
import { naturalKey } from './sort/natural-key'
import { sortKeyOf } from './sort/sort-keys'

const whole = { id: 'img-1', name: 'web', osVersion: 'Ubuntu 22.04', osType: 'Linux' }

test.each<[Partial<Server['image']>, string | null]>([
  [{}, 'web'],
  [{ name: null }, 'Ubuntu 22.04'],
  [{ name: null, osVersion: null }, 'Linux'],
  [{ name: null, osVersion: null, osType: null }, 'img-1'],
  [{ name: null, osVersion: null, osType: null, id: null }, null],
])('of an image with %o the column, the field and the sort say %s', (some, said) => {
  const row = makeServer({ image: { ...whole, ...some } })
  const server = readablePart(row)
  expect(server && imageText(server)).toBe(said)
  expect(fields.image.values(row)).toEqual(said === null ? [] : [said])
  expect(sortKeyOf('image')(row)).toBe(said && naturalKey(said))
})

test('an image is found by what it says, and by its id', () => {
  const rows = [makeServer({ image: { ...whole, name: null } }), makeServer({ image: whole })]
  const find = (text: string) => {
    const context = { indexes: indexRows(rows, null), now: 0, raw: null }
    return [...compileRefine(parseRefine(text).query, context).rows()]
  }
  expect(find('image:ubuntu')).toEqual([0])
  expect(find('image:web')).toEqual([1])
  expect(find('image:img-1')).toEqual([0, 1])
})
