import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { cleanAddress, wholeAddress } from './address'
import { explainDropped } from './explain-dropped'

test('the address bar holds these names, those of the API as the API writes them', () => {
  expect(Object.keys(wholeAddress).toSorted()).toEqual([
    'columns',
    'density',
    'detail',
    'enterprise_project_id',
    'expect-fields',
    'flavor',
    'group',
    'ip',
    'limit',
    'name',
    'not-tags',
    'project',
    'q',
    'reservation_id',
    'server',
    'sort',
    'status',
    'tab',
    'tags',
    'times',
    'view',
  ])
})

describe('an address that can be used stays as it is', () => {
  test.each([
    '',
    '?project=demo',
    '?project=demo&tab=servers&server=29ddbb8d',
    '?name=web&status=ACTIVE&ip=192.168.&limit=25',
    '?tags=env%3Dprod&tags=owner&not-tags=__type_baremetal',
    '?enterprise_project_id=all_granted_eps&reservation_id=r-l0i0clt2&flavor=c6s.large.2',
    '?tab=recycle-bin&name=web&tags=env%3Dprod&expect-fields=tags%2Cimage',
    '?name=%E4%B8%AD%E6%96%87',
    '?q=status%3AACTIVE+-tag%3Aenv%3Ddev&sort=status%2C-created%2Ctag%3Ateam',
    '?columns=name%2Cstatus%2Ctag%3Ateam%7E240%2Cmetadata%3Aos_bit&density=compact&group=tag%3Ateam',
    '?tab=recycle-bin&columns=name%2Cpurge&sort=purge',
    '?tab=recycle-bin&view=Team%3A+%E4%B8%AD%E6%96%87&columns=%7Cname',
  ])('%s', (search) => {
    expect(cleanAddress(search)).toEqual({ search, dropped: [] })
  })
})

describe('what cannot be used is dropped and named', () => {
  const unknown = /^is not a parameter of this page/

  test.each([
    [
      '?name=web&color=red',
      '?name=web',
      'color',
      /^is not a parameter of this page; “red” was left out\.$/,
    ],
    ['?offset=2', '', 'offset', unknown],
    ['?marker=x', '', 'marker', unknown],
    ['?ip_eq=10.0.0.1', '', 'ip_eq', unknown],
    ['?server_id=x', '', 'server_id', unknown],
    ['?expect-fields=tags', '', 'expect-fields', unknown],
    ['?__proto__=x', '', '__proto__', unknown],
    ['?constructor=x', '', 'constructor', unknown],
    ['?tab=recycle-bin&status=ACTIVE', '?tab=recycle-bin', 'status', unknown],
    ['?tab=recycle-bin&limit=25', '?tab=recycle-bin', 'limit', unknown],
    [
      '?limit=0&project=demo',
      '?project=demo',
      'limit',
      /^takes a whole number from 1 to 1000; “0” was left out\.$/,
    ],
    ['?status=RUNNING', '', 'status', /^takes one of ACTIVE, /],
    ['?ip=256.1', '', 'ip', /^takes a private IPv4 address/],
    ['?name=', '', 'name', /^is empty/],
    [
      '?name=a&name=b',
      '',
      'name',
      /^takes one value; it was given several; “a” and “b” were left out\.$/,
    ],
    ['?project=a&project=b', '', 'project', /^takes one value; it was given several; /],
    ['?server=a&server=b', '', 'server', /^takes one value; it was given several; /],
    [
      '?tab=bin&status=ACTIVE',
      '?status=ACTIVE',
      'tab',
      /^takes one of servers, recycle-bin; “bin” was left out\.$/,
    ],
    ['?tags=a&tags=', '', 'tags', /^is empty/],
    ['?sort=color', '', 'sort', /^names “color”, which is no column to sort by/],
    ['?sort=nosuch,-status', '?sort=-status', 'sort', /^names “nosuch”, /],
    ['?sort=status,-status', '?sort=status', 'sort', /^names “status”, .* twice\.$/],
    ['?sort=', '', 'sort', /^takes names of columns/],
    ['?columns=colour', '', 'columns', /^names “colour”, which is no column to show/],
    ['?columns=name,colour,tag:a', '?columns=name%2Ctag%3Aa', 'columns', /^names “colour”, /],
    ['?sort=purge', '', 'sort', /^names “purge”, which is no column to sort by/],
    ['?columns=name,purge', '?columns=name', 'columns', /^names “purge”, which is no column to/],
    ['?columns=', '', 'columns', /^takes names of columns/],
    ['?columns=name&columns=status', '', 'columns', /^takes one value; /],
    [
      '?density=tight',
      '',
      'density',
      /^takes one of compact, regular, roomy; “tight” was left out\.$/,
    ],
    ['?group=name', '', 'group', /^takes the name of a column with few .*; “name” was left out\.$/],
    ['?view=a&view=b', '', 'view', /^takes one value; /],
    ['?q=a&q=b', '', 'q', /^takes one value; it was given several; /],
    ['?tab=recycle-bin&tab=servers&limit=25', '?limit=25', 'tab', /^takes one value/],
  ])('%s', (before, search, parameter, problem) => {
    const clean = cleanAddress(before)
    expect(clean.search).toBe(search)
    const [first = '', ...others] = clean.dropped.map(explainDropped)
    expect(others).toEqual([])
    expect(first.startsWith(`${parameter} `)).toBe(true)
    expect(first.slice(parameter.length + 1)).toMatch(problem)
  })
})

test('a clean address stays clean, whatever it was made of', () => {
  const name = fc.oneof(fc.constantFrom(...Object.keys(wholeAddress), 'offset'), fc.string())
  const value = fc.oneof(
    fc.constantFrom(
      'name,colour,|status',
      'compact',
      'servers',
      'recycle-bin',
      'ACTIVE',
      'tags,image',
      '0',
      '25',
      '10.0.',
    ),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value), { maxLength: 6 }), (pairs) => {
      const { search } = cleanAddress(`?${new URLSearchParams(pairs)}`)
      expect(cleanAddress(search)).toEqual({ search, dropped: [] })
    }),
  )
})
