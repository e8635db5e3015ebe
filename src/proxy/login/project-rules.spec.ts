import { describe, expect, it } from 'vitest'
import { checkRules, maySee } from './project-rules'

const ada = { name: 'ada', groups: ['ops', 'dev'] }
const bob = { name: 'bob', groups: [] }

function seenBy(person: typeof ada | typeof bob, rules: Parameters<typeof maySee>[0]) {
  return ['p1', 'p2', 'p3'].filter((id) => maySee(rules, person, id))
}

describe('maySee', () => {
  it('lets everyone see all when there are no rules', () => {
    expect(seenBy(bob, [])).toEqual(['p1', 'p2', 'p3'])
  })

  it('adds up what users and groups get, and nothing else', () => {
    const rules = [
      { users: [], groups: ['ops'], projects: ['p1'] },
      { users: ['ada', 'bob'], groups: ['nobody'], projects: ['p2'] },
    ]
    expect(seenBy(ada, rules)).toEqual(['p1', 'p2'])
    expect(seenBy(bob, rules)).toEqual(['p2'])
    expect(seenBy({ name: 'eve', groups: ['ada'] }, rules)).toEqual([])
    expect(seenBy({ name: 'ops', groups: [] }, rules)).toEqual([])
  })

  it('knows everyone and every project as *', () => {
    expect(seenBy(bob, [{ users: ['*'], groups: [], projects: ['p3'] }])).toEqual(['p3'])
    expect(seenBy(bob, [{ users: ['bob'], groups: [], projects: ['*'] }])).toHaveLength(3)
    expect(seenBy(bob, [{ users: [], groups: ['*'], projects: ['*'] }])).toEqual([])
  })
})

describe('checkRules', () => {
  it('finds a project that there is not', () => {
    const rules = [{ users: ['ada'], groups: [], projects: ['*', 'p9'] }]
    expect(() => checkRules(rules, ['p1'])).toThrow('not configured: p9')
    expect(() => checkRules(rules, ['p9'])).not.toThrow()
  })
})
