import { describe, expect, test } from 'vitest'

import { serversParameters } from './servers-parameters'

type Name = keyof typeof serversParameters

const uuid = 'a3b365c6-777f-4831-9cb6-baed10b509e4'

test('the endpoint has these parameters, in this order', () => {
  const roles = Object.values(serversParameters).map(({ name, role }) => [name, role])
  expect(roles).toEqual([
    ['name', 'filter'],
    ['status', 'filter'],
    ['ip', 'filter'],
    ['tags', 'filter'],
    ['not-tags', 'filter'],
    ['flavor', 'filter'],
    ['enterprise_project_id', 'filter'],
    ['reservation_id', 'filter'],
    ['limit', 'filter'],
    ['offset', 'paging'],
    ['marker', 'paging'],
    ['ip_eq', 'client'],
    ['server_id', 'client'],
  ])
  expect(roles.map(([name]) => name)).toEqual(Object.keys(serversParameters))
})

describe('accepted', () => {
  test.each<[Name, readonly string[], unknown]>([
    ['name', ['web-'], 'web-'],
    ['name', ['  web-01\t'], 'web-01'],
    ['name', ['web.1*[(\\%_'], 'web.1*[(\\%_'],
    ['name', ['演示服务器_请勿删除'], '演示服务器_请勿删除'],
    ['name', ['x'.repeat(255)], 'x'.repeat(255)],
    ['status', ['SHELVED_OFFLOADED'], 'SHELVED_OFFLOADED'],
    ['ip', ['192.168.'], '192.168.'],
    ['ip', ['.0.2'], '.0.2'],
    ['ip', ['10'], '10'],
    ['ip', ['.1.2.'], '.1.2.'],
    ['ip', ['255.255.255.255'], '255.255.255.255'],
    ['ip', [' 10.0 '], '10.0'],
    ['tags', ['env=prod', 'owner', 'env=prod', ' owner '], ['env=prod', 'owner']],
    ['tags', ['query=a=b&c'], ['query=a=b&c']],
    ['tags', ['a,b'], ['a,b']],
    ['not-tags', ['__type_baremetal'], ['__type_baremetal']],
    ['flavor', ['c6s.large.2'], 'c6s.large.2'],
    ['enterprise_project_id', ['0'], '0'],
    ['enterprise_project_id', ['all_granted_eps'], 'all_granted_eps'],
    ['enterprise_project_id', [uuid], uuid],
    ['enterprise_project_id', [uuid.toUpperCase()], uuid.toUpperCase()],
    ['reservation_id', ['r-l0i0clt2'], 'r-l0i0clt2'],
    ['limit', ['1'], 1],
    ['limit', ['1000'], 1000],
    ['offset', ['0'], 0],
    ['offset', ['2147483647'], 2_147_483_647],
    ['marker', [uuid], uuid],
    ['ip_eq', ['192.168.0.4'], '192.168.0.4'],
    ['server_id', ['one,two', ' three ,one'], ['one', 'two', 'three']],
    ['server_id', ['one', 'two'], ['one', 'two']],
  ])('%s=%j', (name, texts, value) => {
    expect(serversParameters[name].decode(texts)).toEqual({ ok: true, value })
  })
})

describe('refused', () => {
  const several = /^takes one value; it was given several$/
  const empty = /^is empty/
  const control = /^holds a control character$/
  const fragment = /^takes a private IPv4 address/
  const project = /^takes .*UUID.*all_granted_eps/
  const size = /^takes a whole number from 1 to 1000$/
  const number = /^takes a whole number from 0 to 2147483647$/
  const whole = /^takes a whole IPv4 address/
  const long = /^is longer than 255 characters$/

  test.each<[Name, readonly string[], RegExp]>([
    ['name', [''], empty],
    ['name', ['   '], empty],
    ['name', ['a', 'b'], several],
    ['name', ['a\u0000b'], control],
    ['name', ['a\nb'], control],
    ['name', ['a\u0085b'], control],
    ['name', ['a\uD800'], /^holds half a character$/],
    ['name', ['x'.repeat(256)], long],
    ['status', ['ACTIVE', 'ERROR'], several],
    ['ip', ['256.1'], fragment],
    ['ip', ['1.2.3.4.5'], fragment],
    ['ip', ['.1.2.3.4'], fragment],
    ['ip', ['1..2'], fragment],
    ['ip', ['.'], fragment],
    ['ip', ['fe80::1'], fragment],
    ['ip', ['192.168.0.x'], fragment],
    ['ip', ['10.0.0.0/8'], fragment],
    ['ip', [''], empty],
    ['ip', ['10', '11'], several],
    ['tags', ['env=prod', ''], empty],
    ['tags', ['a\u007F'], control],
    ['tags', ['x'.repeat(256)], long],
    ['enterprise_project_id', ['1'], project],
    ['enterprise_project_id', ['all'], project],
    ['enterprise_project_id', [uuid.slice(1)], project],
    ['enterprise_project_id', ['0', '0'], several],
    ['reservation_id', ['r l0i'], /^takes a reservation ID/],
    ['limit', ['0'], size],
    ['limit', ['1001'], size],
    ['limit', ['-1'], size],
    ['limit', ['+5'], size],
    ['limit', ['1e2'], size],
    ['limit', ['25 '], size],
    ['limit', ['٢٥'], size],
    ['limit', [''], size],
    ['limit', ['25', '25'], several],
    ['offset', ['1.5'], number],
    ['offset', ['-1'], number],
    ['offset', ['2147483648'], number],
    ['offset', ['99999999999'], number],
    ['ip_eq', ['192.168.0'], whole],
    ['ip_eq', ['192.168.0.4.'], whole],
    ['server_id', [''], empty],
    ['server_id', ['one,'], empty],
  ])('%s=%j', (name, texts, problem) => {
    expect(serversParameters[name].decode(texts)).toEqual({
      ok: false,
      problem: expect.stringMatching(problem),
    })
  })

  test.each(['RUNNING', 'active', 'ACTIVE ', 'PAUSED', 'constructor', ''])(
    'status=%s',
    (status) => {
      expect(serversParameters.status.decode([status])).toEqual({
        ok: false,
        problem: expect.stringMatching(/^takes one of ACTIVE, SHUTOFF, /),
      })
    },
  )
})
