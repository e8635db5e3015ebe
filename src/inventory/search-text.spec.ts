import { expect, test } from 'vitest'

import { makeServer } from './refine/testing/rows'
import { SearchText } from './search-text'

const many = Array.from({ length: 3000 }, (_, index) =>
  makeServer({
    id: `id-${index}`,
    name: `Name ${index}`,
    fixed: [`10.0.${index >> 8}.${index & 255}`],
  }),
)

function find(search: SearchText, text: string, length: number): readonly number[] {
  const marks = new Uint8Array(length)
  search.markText(text, marks)
  return [...marks.keys()].filter((row) => marks[row] === 1)
}

test('a text is found in each row once, whatever chunk it stands in', () => {
  const search = new SearchText()
  search.update(many)
  expect(find(search, 'name 1023', 3000)).toEqual([1023])
  expect(find(search, 'name 102', 3000)).toEqual([
    102, 1020, 1021, 1022, 1023, 1024, 1025, 1026, 1027, 1028, 1029,
  ])
  expect(find(search, '', 3000)).toHaveLength(3000)
  expect(find(search, 'name 1\n', 3000)).toEqual([1])
})

test('appended, changed and removed rows are found as they are now', () => {
  const search = new SearchText()
  search.update(many.slice(0, 1500))
  search.update(many)
  expect(find(search, 'name 1499', 3000)).toEqual([1499])
  expect(find(search, 'name 2999', 3000)).toEqual([2999])
  const changed = many.with(7, makeServer({ id: 'id-7', name: 'renamed' }))
  search.update(changed)
  expect(find(search, 'renamed', 3000)).toEqual([7])
  expect(find(search, 'name 2999', 3000)).toEqual([2999])
  search.update(many.slice(0, 10))
  expect(find(search, 'name', 10)).toHaveLength(10)
  search.update([])
  expect(find(search, '', 0)).toEqual([])
})

test('an update in steps that was overtaken by another leaves the newer text alone', () => {
  const search = new SearchText()
  const steps = search.updateInSteps(many)
  steps.next()
  const newer = many.map((_, index) => makeServer({ id: `new-${index}` }))
  search.update(newer)
  expect([...steps]).toEqual([])
  expect(find(search, 'new-2999', 3000)).toEqual([2999])
  const again = search.updateInSteps(many)
  again.next()
  again.return()
  search.update(many)
  expect(find(search, 'name 2999', 3000)).toEqual([2999])
})
