import { describe, expect, test } from 'vitest'

import { readablePart, type Row } from '~/api/server'

import { compileRefine } from './compile'
import { parseRefine } from './parse'
import { indexRows } from './index-rows'
import { makeServer, type SomeServer } from './testing/rows'

const now = Date.UTC(2026, 5, 15, 12)
const day = 86_400_000

/** Which of the servers, counted from 0, a text finds. */
function find(text: string, servers: readonly SomeServer[]): readonly number[] {
  return findRows(text, servers.map(makeServer))
}

function findRows(text: string, rows: readonly Row[]): readonly number[] {
  const { query, problems } = parseRefine(text)
  expect(problems).toEqual([])
  return [...compileRefine(query, { indexes: indexRows(rows, null), now, raw: null }).rows()]
}

describe('words', () => {
  const servers: SomeServer[] = [
    { id: 'a1', name: 'Web-01', fixed: ['192.168.0.7'], mac: 'fa:16:3e:00:00:01' },
    { id: 'b2', name: 'db', tags: ['role=web server'], flavorName: 'c7.large.2' },
    { id: 'c3', image: { id: 'img', name: 'Ubuntu 24.04', osType: 'Linux', osVersion: null } },
  ]
  test.each<[string, number[]]>([
    ['', [0, 1, 2]],
    ['web', [0, 1]],
    ['WEB db', [1]],
    ['"web server"', [1]],
    ['-web', [2]],
    ['NOT web', [2]],
    ['--web', [0, 1]],
    ['192.168.', [0]],
    ['fa:16:3e:00', [0]],
    ['c7', [1]],
    ['ubuntu', [2]],
    ['linux', [2]],
    ['img', [2]],
    ['b2', [1]],
    ['w*01', [0]],
    ['w?b', [0, 1]],
    ['"w*01"', []],
    ['w\\*01', []],
    ['web OR ubuntu', [0, 1, 2]],
    ['web AND db', [1]],
    ['(ubuntu OR db) -linux', [1]],
    ['-(web db)', [0, 2]],
    ['-(web OR ubuntu)', []],
    ['01192', []],
  ])('%s', (text, expected) => {
    expect(find(text, servers)).toEqual(expected)
  })
})

describe('texts, choices and lists', () => {
  const servers: SomeServer[] = [
    { name: 'web-01', status: 'ACTIVE', billing: { mode: 'spot', code: '2' }, powerState: 4 },
    { name: 'web-010', status: 'SHUTOFF', description: 'a, b', powerState: 1 },
    { name: 'WEB-01', status: 'ERROR', enterpriseProjectId: '0', keyName: '>5' },
    { name: null, securityGroups: [{ id: 'sg-1', name: 'Sys-Web' }], hostStatus: 'DOWN' },
  ]
  test.each<[string, number[]]>([
    ['name:web', [0, 1, 2]],
    ['name:web-01', [0, 1, 2]],
    ['name:=web-01', [0]],
    ['name:web-01*', [0, 1, 2]],
    ['name:?eb-01', [0, 2]],
    ['name:*10', [1]],
    ['status:active', [0]],
    ['status:ACT', []],
    ['status:ACTIVE,SHUTOFF', [0, 1]],
    ['-status:ACTIVE,SHUTOFF', [2, 3]],
    ['STATUS:*OFF', [1]],
    ['description:"a, b"', [1]],
    ['desc:a', [1]],
    ['power:"shut down"', [0]],
    ['power:4', [0]],
    ['billing:spot', [0]],
    ['ep:default', [2]],
    ['key:">5"', [2]],
    ['sg:sys-web', [3]],
    ['sg:sg-1', [3]],
    ['is:mismatch', [0, 1]],
    ['is:host-down', [3]],
    ['has:name', [0, 1, 2]],
    ['-has:name', [3]],
    ['has:description,host-status', [1, 3]],
  ])('%s', (text, expected) => {
    expect(find(text, servers)).toEqual(expected)
  })
})

describe('numbers and sizes', () => {
  const servers: SomeServer[] = [
    { vcpus: 1, ramMib: 512, volumes: [] },
    { vcpus: 2, ramMib: 4096 },
    { vcpus: 8, ramMib: 8192 },
    {},
  ]
  test.each<[string, number[]]>([
    ['vcpus:2', [1]],
    ['vcpus:=2', [1]],
    ['vcpus:1,8', [0, 2]],
    ['vcpus:>2', [2]],
    ['vcpus:>=2', [1, 2]],
    ['vcpus:<2', [0]],
    ['vcpus:<=2', [0, 1]],
    ['vcpus:2..8', [1, 2]],
    ['vcpus:..2', [0, 1]],
    ['vcpus:2..', [1, 2]],
    ['-vcpus:>=2', [0, 3]],
    ['has:vcpus', [0, 1, 2]],
    ['ram:4GiB', [1]],
    ['ram:4g', [1]],
    ['ram:<4GiB', [0]],
    ['ram:512', [0]],
    ['ram:512MiB..4GiB', [0, 1]],
    ['volumes:0', [0]],
    ['has:volumes', []],
  ])('%s', (text, expected) => {
    expect(find(text, servers)).toEqual(expected)
  })
})

describe('times and ages', () => {
  const servers: SomeServer[] = [
    { created: Date.UTC(2026, 0, 1), updated: now - 31 * day },
    { created: Date.UTC(2026, 0, 2) - 1, updated: now - 29 * day },
    { created: Date.UTC(2026, 0, 2), updated: now - 90 * 60_000, autoTerminate: now + 3 * day },
    { autoTerminate: now + 4 * day, terminated: now - 5 * day },
  ]
  test.each<[string, number[]]>([
    ['created:2026-01-01', [0, 1]],
    ['created:>2026-01-01', [2]],
    ['created:>=2026-01-01', [0, 1, 2]],
    ['created:<2026-01-02', [0, 1]],
    ['created:<=2026-01-02', [0, 1, 2]],
    ['created:2026', [0, 1, 2]],
    ['created:2026-01', [0, 1, 2]],
    ['created:2025', []],
    ['created:2026-01-02..2026-01', [2]],
    ['created:2026-01-02T00:00', [2]],
    ['created:>="2026-01-02 00:00"', [2]],
    ['created:2026-01-01T08:00+08:00', [0]],
    ['updated:>30d', [0]],
    ['updated:<30d', [1, 2]],
    ['updated:1h..2h', [2]],
    ['updated:>=4w', [0, 1]],
    ['updated:>1y', []],
    ['updated:<120m', [2]],
    ['terminate:<=72h', [2]],
    ['terminate:>72h', [3]],
    ['binned:2d..30d', [1, 3]],
    ['-has:created', [3]],
  ])('%s', (text, expected) => {
    expect(find(text, servers)).toEqual(expected)
  })
})

describe('addresses', () => {
  const servers: SomeServer[] = [
    { fixed: ['10.0.3.7'], floating: ['203.0.113.9'], mac: 'FA-16-3E-0A-1B-2C' },
    { fixed: ['10.0.0.9', '2001:db8::1'] },
    { fixed: ['110.0.0.10'] },
    { floating: ['121.xx.xx.64'] },
    {},
  ]
  test.each<[string, number[]]>([
    ['ip:10.0.3.7', [0]],
    ['ip:10.0.3.0/24', [0]],
    ['ip:10.0.3.255/24', [0]],
    ['ip:10.0.0.0/8', [0, 1]],
    ['ip:0.0.0.0/0', [0, 1, 2]],
    ['ip:10.', [0, 1]],
    ['ip:10.0.0', [1, 2]],
    ['ip:10.0.0.1-10.0.0.9', [1]],
    ['ip:"10.0.0.1 - 10.0.3.7"', [0, 1]],
    ['ip:*.9', [0, 1]],
    ['ip:121.xx.xx.64', [3]],
    ['ip:121.', [3]],
    ['ip:=121.xx.xx.64', [3]],
    ['ip:2001:0DB8:0:0::1', [1]],
    ['ip:2001:db8:', [1]],
    ['ip:2001:db8::', [1]],
    ['ip:10.0.0.1..10.0.0.9', [1]],
    ['ip:"10.0.0.1 .. 10.0.3.7"', [0, 1]],
    ['ip:.3.', [0]],
    ['ip:0.113.', []],
    ['ip:10', [0, 1, 2]],
    ['ip:2001:db8::/32', [1]],
    ['ip:2001:db8::-2001:db8::f', [1]],
    ['ip:10.0.3.7,121.', [0, 3]],
    ['fixed:203.0.113.9', []],
    ['floating:203.0.113.0/24', [0]],
    ['-has:ip', [4]],
    ['has:floating', [0, 3]],
    ['mac:fa:16:3e:0a:1b:2c', [0]],
    ['mac:fa163e', [0]],
    ['mac:*2c', [0]],
    ['2001:db8::1', [1]],
    ['10.0.0.0/8', [0, 1]],
    ['2001:db8::/32', [1]],
    ['10.0.0.1-10.0.0.9', [1]],
    ['10.0.0.1..10.0.0.9', [1]],
    ['2001:db8::-2001:db8::f', [1]],
    ['-10.0.0.0/8', [2, 3, 4]],
  ])('%s', (text, expected) => {
    expect(find(text, servers)).toEqual(expected)
  })
})

describe('tags and metadata', () => {
  const servers: SomeServer[] = [
    { tags: ['env=prod', 'owner=Jane Doe'], metadata: { os_type: 'Linux', 'os bit': '64' } },
    { tags: ['env=dev', 'size=8'], metadata: { os_type: 'Windows' } },
    { tags: ['env', '_sys_id=1'] },
    { tags: ['_sys_id=1'], metadata: { os_type: null } },
  ]
  test.each<[string, number[]]>([
    ['tag:env', [0, 1, 2]],
    ['tag:env=prod', [0]],
    ['tag:ENV=PROD,env=dev', [0, 1]],
    ['tag:env=*', [0, 1]],
    ['tag:=env', [2]],
    ['tag:e*=p*', [0]],
    ['tag:"owner=Jane Doe"', [0]],
    ['-tag:env=dev', [0, 2, 3]],
    ['tag.env:prod,dev', [0, 1]],
    ['tag.size:>4', [1]],
    ['has:tag', [0, 1, 2]],
    ['-has:tag', [3]],
    ['has:tag.env', [0, 1, 2]],
    ['tag:_sys_id', [2, 3]],
    ['metadata.os_type:linux', [0]],
    ['metadata."os bit":64', [0]],
    ['metadata:os_type', [0, 1, 3]],
    ['meta:os_type=win*', [1]],
    ['has:metadata', [0, 1, 3]],
  ])('%s', (text, expected) => {
    expect(find(text, servers)).toEqual(expected)
  })
})

describe('dates and numbers in values of keys', () => {
  const values = ['2026-12-31', '2026-12-31T00:00:00Z', '2026', '4096', '2027-01', '2026-02-30']
  const servers = values.map((value): SomeServer => ({ tags: [`a=${value}`], metadata: { value } }))
  test.each<[string, number[]]>([
    ['tag.a:<2027-01-01', [0, 1, 2]],
    ['metadata.value:<2027-01-01', [0, 1, 2]],
    ['tag.a:>=2026-12-31', [0, 1, 4]],
    ['tag.a:>2026-12-31', [4]],
    ['tag.a:<=2026-12-31T00:00', [0, 1, 2]],
    ['tag.a:2026-12..2027-01', [0, 1, 4]],
    // A literal of four digits is a number beside a number, and a year beside a date.
    ['tag.a:>=2026', [0, 1, 2, 3, 4]],
    ['tag.a:>2026', [3, 4]],
    ['tag.a:2026..2027-01', [0, 1, 2, 4]],
    ['tag.a:..2026', [0, 1, 2]],
    ['tag.a:<30d', [0, 1, 4]],
  ])('%s', (text, expected) => {
    expect(find(text, servers)).toEqual(expected)
  })
})

test('states, and a row that cannot be read', () => {
  const rows: Row[] = [
    makeServer({ frozen: true, locked: true }),
    makeServer({ fault: { code: 500, message: '', details: null, created: null } }),
    makeServer({ orderLock: { source: 'ORDER', scene: null, orderId: null } }),
    {
      kind: 'unreadable',
      id: 'lost',
      reason: 'status is a number',
      readable: readablePart(makeServer({ name: 'half-read', status: null, hostStatus: 'DOWN' })),
      source: { answer: { url: '/' }, index: 0 },
    },
  ]
  expect(findRows('is:frozen', rows)).toEqual([0])
  expect(findRows('is:frozen,locked', rows)).toEqual([0])
  expect(findRows('is:fault', rows)).toEqual([1])
  expect(findRows('has:fault', rows)).toEqual([1])
  expect(findRows('fault:500', rows)).toEqual([1])
  expect(findRows('is:order-locked', rows)).toEqual([2])
  expect(findRows('is:unreadable', rows)).toEqual([3])
  expect(findRows('half-read', rows)).toEqual([3])
  expect(findRows('is:host-down', rows)).toEqual([3])
  expect(findRows('name:half-read', rows)).toEqual([3])
  expect(findRows('number', rows)).toEqual([3])
  expect(findRows('id:lost', rows)).toEqual([3])
  expect(findRows('-status:ACTIVE', rows)).toEqual([0, 1, 2, 3])
})
