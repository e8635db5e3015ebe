import { expect, test } from 'vitest'

import type { Row } from '~/api/server'

import { matchList } from './match-list'
import { makeServer } from './refine/testing/rows'
import { RowKeys } from './row-keys'

const names = [
  'web-01',
  'web-02',
  'web-03',
  'web-04',
  'build (1)',
  'build',
  'my server',
  "bob's",
  'a, b',
]
const rows: readonly Row[] = [
  ...names.map((name, index) => makeServer({ id: `id-${index}`, name })),
  makeServer({ id: 'AC2F', name: 'web-01', fixed: ['10.0.0.12', '2001:db8::1'] }),
]
const keys = new RowKeys()
for (const _ of keys.extendInSteps(rows));

/** The ids of the rows that a list names, the entries that it does not find, and how many entries it has. */
function match(text: string) {
  const { rows: found, missing, entries } = matchList(text, keys)
  return [found.map(({ id }) => id).join(' '), missing, entries]
}

test.each([
  ['web-02 web-03', 'id-1 id-2', [], 2],
  ['web-01，web-02、web-03；web-04', 'id-0 AC2F id-1 id-2 id-3', [], 4],
  ['"web-02",\'web-03\' `web-04`', 'id-1 id-2 id-3', [], 3],
  ['“web-02” ‘web-03’ {web-04}', 'id-1 id-2 id-3', [], 3],
  ['["web-02", "my server"]', 'id-1 id-6', [], 2],
  ['<web-02>\r\n(web-03)\t[web-04]', 'id-1 id-2 id-3', [], 3],
  ['\uFEFFweb-02\u200B', 'id-1', [], 1],
  ['ac2f|2001:DB8:0::1', 'AC2F', [], 2],
  ['10.0.0.12', 'AC2F', [], 1],
])('separators: %o', (text, ids, missing, entries) => {
  expect(match(text)).toEqual([ids, missing, entries])
})

test.each([
  ['build (1)', 'id-4'],
  ['build (1), my server', 'id-4 id-6'],
  ['my server', 'id-6'],
  ["bob's", 'id-7'],
  ['a, b', 'id-8'],
  ['"a, b"; web-02', 'id-8 id-1'],
  ['  my server  ', 'id-6'],
  ["'my server' web-02", 'id-6 id-1'],
])('a name with spaces, brackets and the like is one entry: %o', (text, ids) => {
  expect(match(text)).toEqual([ids, [], ids.split(' ').length])
})

test.each([
  ['10.0.0.12:22', 'AC2F'],
  ['http://10.0.0.12:8080/health?x=1', 'AC2F'],
  ['10.0.0.12/32', 'AC2F'],
  ['ssh://root@10.0.0.12', 'AC2F'],
  ['root@web-02', 'id-1'],
  ['[2001:db8::1]:443', 'AC2F'],
  ['https://[2001:DB8::1]/', 'AC2F'],
  ['2001:db8::1/128', 'AC2F'],
  ['web-02:22, web-03/', 'id-1 id-2'],
  ['web-02.example.com', 'id-1'],
  ['https://WEB-03.int.example.com:8443/x', 'id-2'],
])('of an address with more around it the host counts: %o', (text, ids) => {
  expect(match(text)).toEqual([ids, [], ids.split(' ').length])
})

test('what has no such host is missing as it was pasted', () => {
  expect(match('http://10.9.9.9:80/x')).toEqual(['', ['http://10.9.9.9:80/x'], 1])
  expect(match('web-99.example.com')).toEqual(['', ['web-99.example.com'], 1])
  expect(match(`${'a'.repeat(200_000)}:22`)[2]).toBe(1)
  expect(match('a.'.repeat(100_000))[2]).toBe(1)
})

test('signs of a list are no entries', () => {
  expect(match('- web-02\n* web-03\n• web-04\n---')).toEqual(['id-1 id-2 id-3', [], 3])
})

test('which entry names which rows is told in the order of the entries', () => {
  const { found } = matchList('10.0.0.12\nweb-01, web-9', keys)
  expect(found.map(({ entry, rows }) => [entry, rows.map(({ id }) => id)])).toEqual([
    ['10.0.0.12', ['AC2F']],
    ['web-01', ['id-0', 'AC2F']],
  ])
})

test('what is not found is named as it was pasted, each once whatever its case', () => {
  expect(match('WEB-9 web-9, web-9\nweb-02')).toEqual(['id-1', ['WEB-9'], 2])
  expect(match('no such (9)')).toEqual(['', ['no', 'such', '9'], 3])
  expect(match('"no such" “nor this”')).toEqual(['', ['no such', 'nor this'], 2])
  expect(match(' ,;\n"" () ')).toEqual(['', [], 0])
})

test('characters without a width stand in names, and count neither there nor in the list', () => {
  const names = ['dev-👩‍💻-01', 'می‌خواهم', 'soft­hyphen']
  const joined = new RowKeys()
  for (const _ of joined.extendInSteps(names.map((name, at) => makeServer({ id: `${at}`, name }))));
  const found = (text: string) => matchList(text, joined).rows.map(({ id }) => id)
  expect(found(names.join('\n'))).toEqual(['0', '1', '2'])
  expect(found('\uFEFFdev-👩💻-01\u200B, میخواهم')).toEqual(['0', '1'])
  expect(found('"dev-👩‍💻-01"')).toEqual(['0'])
  expect(matchList('\u200Bdev-👨‍💻-09\u200B \u200B', joined).missing).toEqual(['dev-👨‍💻-09'])
})

test.each([
  ['spaces', `web-02${' '.repeat(200_000)}web-03`],
  ['tabs', `web-02${'\t'.repeat(200_000)}web-03`],
  ['brackets', `web-02 ${'('.repeat(200_000)} web-03`],
  ['quotes that nothing closes', `web-02 ${'“ '.repeat(100_000)} web-03`],
])('a line of many %s takes no longer than another', (_what, line) => {
  expect(match(line)[0]).toBe('id-1 id-2')
})

test('the beginning of an id names its row where there is one alone', () => {
  const ids = ['4f4b3dfa-0001', '4f4b3dfa-0002', '12ab34cd-0001', 'abcdef12']
  const short = new RowKeys()
  const servers = [
    ...ids.map((id) => makeServer({ id })),
    makeServer({ id: 'x', name: '12ab34cd' }),
  ]
  for (const _ of short.extendInSteps(servers));
  const found = (text: string) => {
    const { rows: named, missing, ambiguous } = matchList(text, short)
    return [named.map(({ id }) => id), missing, ambiguous]
  }
  expect(found('4F4B3DFA-0002')).toEqual([['4f4b3dfa-0002'], [], []])
  expect(found('ABCDEF1 abcdef12')).toEqual([['abcdef12'], ['ABCDEF1'], []])
  expect(found('4f4b3dfa')).toEqual([[], ['4f4b3dfa'], [{ entry: '4f4b3dfa', count: 2 }]])
  expect(found('4f4b3dfa-0001 12ab34cd')).toEqual([['4f4b3dfa-0001', 'x'], [], []])
  expect(found('12ab34cd-')).toEqual([['12ab34cd-0001'], [], []])
  const others = new RowKeys()
  for (const _ of others.extendInSteps(servers.slice(1)));
  expect(others.rowsBeginning('4f4b3dfa')).toEqual([servers[1]])
})

test('keys grow with the rows, and take no others', () => {
  const growing = new RowKeys()
  const take = (of: readonly Row[]) => {
    for (const _ of growing.extendInSteps(of));
  }
  expect(growing.canTake(rows)).toBe(true)
  take(rows.slice(0, 2))
  expect(growing.rowsOf('web-03')).toEqual([])
  expect(growing.canTake(rows)).toBe(true)
  take(rows)
  expect(growing.rowsOf('Web-01')).toEqual([rows[0], rows[9]])
  expect(growing.canTake(rows.slice(1))).toBe(false)
  expect(growing.canTake(rows.slice(0, 1))).toBe(false)
})

test('an update that was given up is gone on with', () => {
  const many = Array.from({ length: 3_000 }, (_, index) => makeServer({ id: `n${index}` }))
  const followed = new RowKeys()
  followed.extendInSteps(many).next()
  expect(followed.rowsOf('n2999')).toEqual([])
  for (const _ of followed.extendInSteps(many));
  expect(followed.rowsOf('n0')).toEqual([many[0]])
  expect(followed.rowsOf('n2999')).toEqual([many[2999]])
})
