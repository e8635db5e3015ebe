import { expect, test } from 'vitest'

import { parseRefine } from './parse'
import { printRefine } from './print'
import { indexRows } from './index-rows'
import { makeServer } from './testing/rows'
import { unfinishedValue } from './unfinished'

const rows = [
  makeServer({
    status: 'ERROR',
    tags: ['env=prod'],
    fixed: ['10.0.0.12', '2001:db8::12'],
    vcpus: 16,
  }),
  makeServer({
    status: 'ACTIVE',
    tags: ['env=dev', 'env2=x'],
    name: 'web 1',
    fixed: ['10.0.0.200', '10.0.0.2'],
  }),
]
const context = { indexes: indexRows(rows, null), now: 0 }

/** What applies while `|` is the caret: the query, or null where it counts as it stands. */
function applied(marked: string): string | null {
  const caret = marked.indexOf('|')
  const text = marked.replace('|', '')
  const unfinished = unfinishedValue(text, caret, parseRefine(text), context)
  return unfinished === null ? null : printRefine(unfinished.query)
}

test.each([
  ['status:ERR|', ''],
  ['status:err|', ''],
  ['status:=ERR|', ''],
  ['web status:ERR|', 'web'],
  ['status:ER|R web', 'web'],
  ['status:ACTIVE,ERR|', 'status:ACTIVE'],
  ['-status:ERR|', ''],
  ['(a OR status:ERR|)', 'a'],
  ['vcpus:1|', ''],
  ['ip:10.0.0.1|', ''],
  ['web fixed:10.0.0.1|', 'web'],
  ['ip:=10.0.0.1|', ''],
  ['ip:2001:db8::1|', ''],
  ['ip:2001:DB8::1|', ''],
  ['tag:en|', ''],
  ['tag:env=pr|', ''],
  ['tag.env:p|', ''],
])('%s leaves out the value that is being typed', (marked, query) => {
  expect(applied(marked)).toBe(query)
})

test.each([
  ['status:|', ''],
  ['web status:|', 'web'],
  ['status:ACTIVE,|', 'status:ACTIVE'],
  ['created:|', ''],
  ['raw.hostId:|', ''],
])('%s waits for its value', (marked, query) => {
  expect(applied(marked)).toBe(query)
})

test.each([
  'status:ERROR|',
  'status:error|',
  'status:ERR |',
  'status:ERR we|',
  'status:ERX|',
  'status:E*|',
  'ip:10.0.0.12|',
  'ip:10.0.0.2|',
  'ip:10.0.0.3|',
  'ip:10.0.0.1 |',
  'ip:10.0.0.1 we|',
  'ip:2001:db8::12|',
  'ip:2001:db8::1 |',
  'ip:2001:db8::2|',
  'ip:10.0.0|',
  'name:we|',
  'tag:env|',
  'raw.hostId:a|',
  'web|',
  'stat|',
  'foo:ERR|',
  'status:ERR| created:>soon',
  '|',
])('%s counts as it stands', (marked) => {
  expect(applied(marked)).toBe(null)
})

test('it names the value as it is written', () => {
  const text = 'status:"ERR"'
  expect(unfinishedValue(text, 12, parseRefine(text), context)?.written).toBe('ERR')
  expect(unfinishedValue('status:=ERR', 11, parseRefine('status:=ERR'), context)?.written).toBe(
    'ERR',
  )
})
