import { expect, test } from 'vitest'

import { chosenProjects, nameOf } from './chosen-projects'

const [one, other] = ['one', 'other'].map((id) => ({
  id,
  label: id.toUpperCase(),
  region: null,
  cloud: 'ecs.example.com',
  simulated: false,
}))
if (one === undefined || other === undefined) throw new Error('There are two projects.')
const projects = [one, other]

test.each([
  ['none', null, [one], null],
  ['one that is configured', 'other', [other], null],
  ['one that is not', 'gone', [one], 'gone'],
  ['all', '*', projects, null],
])('an address with %s', (_, chosen, shown, unknown) => {
  expect(chosenProjects(projects, chosen)).toEqual({ shown, unknown })
})

test('all of one project are that project', () => {
  expect(nameOf(chosenProjects([one], '*').shown)).toBe('ONE')
  expect(nameOf(projects)).toBe('All projects')
})

test('a project that is called as the sign for all is that project', () => {
  const odd = { ...one, id: '*' }
  expect(chosenProjects([other, odd], '*').shown).toEqual([odd])
})
