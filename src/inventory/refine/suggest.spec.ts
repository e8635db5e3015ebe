import { describe, expect, test } from 'vitest'

import { compileRefine } from './compile'
import { parseRefine } from './parse'
import { indexRows } from './index-rows'
import { suggest } from './suggest'
import { makeServer } from './testing/rows'

const rows = [
  makeServer({ status: 'ACTIVE', tags: ['env=prod', '_sys_x=1'], name: 'web 1', frozen: true }),
  makeServer({ status: 'ACTIVE', tags: ['env=dev'], vcpus: 8, metadata: { 'os type': 'Linux' } }),
  makeServer({ status: 'SHUTOFF', tags: ['env=prod', 'app=a(b)'], name: 'web-2' }),
]
const context = { indexes: indexRows(rows, null), rawPaths: ['hostId', 'OS-EXT-STS:vm_state'] }

/** What is suggested where `|` stands: the text that it would give, and the count. */
function suggestions(marked: string): readonly string[] {
  const caret = marked.indexOf('|')
  const text = marked.replace('|', '')
  const { start, end, items } = suggest(text, caret, context)
  return items.map(({ insert, count }) => {
    const replaced = text.slice(0, start) + insert + text.slice(end)
    return count === null ? replaced : `${replaced} (${count})`
  })
}

test.each([
  ['stat|', ['status:', 'power:', 'task:', 'vm-state:', 'host-status:']],
  ['act|', ['status:ACTIVE (2)']],
  ['crea|ted:>30d', ['created:>30d']],
  ['status:|', ['status:ACTIVE (2)', 'status:SHUTOFF (1)']],
  ['status:sh|', ['status:SHUTOFF (1)']],
  ['status:ACTIVE,s|', ['status:ACTIVE,SHUTOFF (1)']],
  ['status:|ACTIVE,x', ['status:ACTIVE,x (2)', 'status:SHUTOFF,x (1)']],
  ['web -status:s| db', ['web -status:SHUTOFF db (1)']],
  ['(status:s|', ['(status:SHUTOFF (1)']],
  ['tag:|', ['tag:env (3)', 'tag:app (1)', 'tag:_sys_x (1)']],
  ['tag:env=|', ['tag:env=prod (2)', 'tag:env=dev (1)']],
  ['tag:app=|', ['tag:"app=a(b)" (1)']],
  ['tag.e|', ['tag.env: (3)']],
  ['tag.env:p|', ['tag.env:prod (2)']],
  ['metadata.|', ['metadata."os type": (1)']],
  ['name:|', ['name:="web 1" (1)', 'name:=web-2 (1)']],
  ['name:=web|', ['name:="web 1" (1)', 'name:=web-2 (1)']],
  ['name:=web-2|', []],
  ['is:f|', ['is:frozen (1)']],
  ['has:fa|', ['has:fault']],
  ['has:tag.a|', ['has:tag.app (1)']],
  ['raw.|', ['raw.hostId:', 'raw."OS-EXT-STS:vm_state":']],
  ['vcpus:|', ['vcpus:8 (1)', 'vcpus:8', 'vcpus:>=8', 'vcpus:2..8']],
  ['created:>|', ['created:>30d', 'created:>=2026-01-01']],
  ['shut|', ['status:SHUTOFF (1)']],
  ['zone|', ['az:']],
  ['nothing-like-it|', []],
  ['status:active|', []],
  ['status:ACTIVE| web', []],
  ['status:ACT|IVE', ['status:ACTIVE (2)']],
  ['vcpus:>=8|', []],
  ['tag:env=prod|', []],
  ['foo:|', []],
])('%s', (marked, expected) => {
  expect(suggestions(marked)).toEqual(expected)
})

test('an empty text is offered every field, with its meaning', () => {
  const { start, end, items } = suggest('', 0, context)
  expect([start, end]).toEqual([0, 0])
  expect(items[0]).toEqual({
    kind: 'field',
    insert: 'name:',
    label: 'name',
    meaning: 'name of the server',
    count: null,
  })
  expect(items.map(({ insert }) => insert)).toContain('raw.')
})

test('what is suggested finds as many rows as it says', () => {
  const servers = ['web-1', 'web-10', 'web-11'].map((name, at) =>
    makeServer({
      id: `id-${at}`,
      name,
      tags: at === 0 ? ['env'] : [`env=${at}`, at === 1 ? 'app=a' : 'app=A'],
      image: {
        id: null,
        name: at === 0 ? 'Ubuntu' : 'Ubuntu 24',
        osType: 'Linux',
        osVersion: null,
      },
      fixed: [['2001:db8::', '2001:db8::1', '121.xx.xx.64'][at] ?? ''],
    }),
  )
  const indexes = indexRows(servers, null)
  let checked = 0
  for (const text of [
    'name:',
    'env',
    'image:',
    'tag:',
    'tag:env=',
    'tag.env:',
    'tag.app:',
    'tag:app=',
    'id:',
    'os:',
    'ip:',
  ]) {
    const { start, end, items } = suggest(text, text.length, { indexes })
    for (const { insert, kind, count } of items) {
      if (kind === 'field' || count === null || insert.endsWith(':')) continue
      const written = text.slice(0, start) + insert + text.slice(end)
      const { query } = parseRefine(written)
      const found = compileRefine(query, { indexes, now: 0, raw: null }).rows()
      expect([written, found.length]).toEqual([written, count])
      checked += 1
    }
  }
  expect(checked).toBeGreaterThan(20)
})

describe('keys', () => {
  const servers = [
    makeServer({ tags: ['Env=a', '=nothing'], metadata: { '': 'x', 'a=b': '1', OS: 'x' } }),
    makeServer({ tags: ['env=b', 'ENV=b'], metadata: { 'a=b': '2', os: 'x' } }),
    makeServer({ tags: ['env=c', '_sys_x=1'], metadata: { os: null } }),
  ]
  const indexes = indexRows(servers, null)

  test.each([
    ['has:tag.', '', ['env', 3], ['_sys_x', 1]],
    ['tag:', '', ['env', 3], ['_sys_x', 1]],
    ['tag:EN', '', ['env', 3]],
    ['tag.', '*', ['env', 3], ['_sys_x', 1]],
    ['has:metadata.', '', ['os', 3], ['a=b', 2]],
    ['metadata.a', '*', ['a=b', 2]],
    // There the key would end at its first "=".
    ['metadata:', '', ['os', 3]],
    ['metadata:a', ''],
  ])('after %s are one in any case, of all rows that it finds', (text, behind, ...expected) => {
    const { start, end, items } = suggest(text, text.length, { indexes })
    const keys = items.filter(({ kind }) => kind === 'key')
    expect(keys.map(({ label, count }) => [label, count])).toEqual(expected)
    for (const { insert, count } of keys) {
      const { query, problems } = parseRefine(
        text.slice(0, start) + insert + behind + text.slice(end),
      )
      const found = compileRefine(query, { indexes, now: 0, raw: null }).rows()
      expect([insert, found.length, problems]).toEqual([insert, count, []])
    }
  })
})

describe('spellings of one IPv6 address', () => {
  const spellings = [
    ['2001:db8::1'],
    ['2001:0db8:0:0:0:0:0:1', '2001:DB8::1'],
    ['2001:db8::2'],
    ['10.0.0.1'],
    ['::ffff:10.0.0.1'],
    // The first of these is a network too, and is chosen as a text.
    ['2001:db8:1::'],
    ['2001:db8:1:0:0:0:0:0'],
    ['121.xx.xx.64'],
    ['121.xx.xx.64'],
  ]
  const indexes = indexRows(
    spellings.map((fixed) => makeServer({ fixed })),
    null,
  )

  test.each([
    [
      '',
      [
        ['10.0.0.1', 2],
        ['121.xx.xx.64', 2],
        ['2001:db8:1:0:0:0:0:0', 2],
        ['2001:db8::1', 2],
        ['2001:db8::2', 1],
      ],
    ],
    ['2001:0', [['2001:db8::1', 2]]],
    ['::ff', [['10.0.0.1', 2]]],
    ['DB8::1', [['2001:db8::1', 2]]],
    ['2001:db8:1::', [['2001:db8:1:0:0:0:0:0', 2]]],
  ])('are one suggestion after ip:%s, of all rows that it finds', (written, expected) => {
    const { items } = suggest(`ip:${written}`, 3 + written.length, { indexes })
    const values = items.filter(({ kind }) => kind === 'value')
    expect(values.map(({ label, count }) => [label, count])).toEqual(expected)
    for (const { insert, count } of values) {
      const { query } = parseRefine(`ip:${insert}`)
      const found = compileRefine(query, { indexes, now: 0, raw: null }).rows()
      expect([insert, found.length]).toEqual([insert, count])
    }
  })
})

test('counts can be those of some rows, and a caret anywhere is answered', () => {
  const some = suggest('status:', 7, { ...context, rows: Uint32Array.of(2) })
  expect(some.items.map(({ label, count }) => [label, count])).toEqual([['SHUTOFF', 1]])
  const text = 'a (b OR -tag:"x y",z) "c'
  for (let caret = -1; caret <= text.length + 1; caret += 1) {
    const { start, end } = suggest(text, caret, context)
    expect(start).toBeLessThanOrEqual(end)
  }
})
