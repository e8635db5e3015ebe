import { describe, expect, it } from 'vitest'
import { recycleBinParameters } from '~/api/recycle-bin-parameters'
import { serversParameters } from '~/api/servers-parameters'
import { readQuery } from './read-query'

describe('readQuery', () => {
  it.each([
    ['/x', ''],
    ['/x?', ''],
    ['/x?limit=25', 'limit=25'],
    ['/x?limit=25&name=a%20b', 'name=a%20b&limit=25'],
    ['/x?name=a+b', 'name=a%20b'],
    ['/x?name=a%2Bb', 'name=a%2Bb'],
    ['/x?name=web.*(1)', 'name=web.%2A%281%29'],
    ['/x?name=%E4%B8%80', 'name=%E4%B8%80'],
    ['/x?tags=env%3Dprod&tags=a=b', 'tags=env%3Dprod&tags=a%3Db'],
    ['/x?not-tags=__type_baremetal', 'not-tags=__type_baremetal'],
    ['/x?offset=0', 'offset=0'],
  ])('rewrites %s canonically and adds nothing', (target, query) => {
    expect(readQuery(serversParameters, target).query).toBe(query)
  })

  it('names the parameters without their values', () => {
    expect(readQuery(serversParameters, '/x?tags=env%3Dprod&limit=1').names).toEqual([
      'tags',
      'limit',
    ])
  })

  it.each([
    ['unknown=1', 'unknown', 'unknown is not a parameter of this request'],
    ['__proto__=1', '__proto__', '__proto__ is not a parameter of this request'],
    ['limit=1&limit=2', 'limit', 'limit takes one value; it was given several'],
    ['limit=0', 'limit', 'limit takes a whole number from 1 to 1000'],
    ['limit=1001', 'limit', 'limit takes a whole number from 1 to 1000'],
    ['offset=1.5', 'offset', 'offset takes a whole number from 0 to 2147483647'],
    ['status=active', 'status', /^status takes one of ACTIVE, /],
    ['status=', 'status', /^status takes one of ACTIVE, /],
    ['name=', 'name', 'name is empty; leave the parameter out instead'],
    ['name=a%00b', 'name', 'name holds a control character'],
    ['name=a%0D%0AHost:%20b', 'name', 'name holds a control character'],
    ['name=%zz', 'name', 'name is wrongly percent-encoded'],
    ['name=%ff', 'name', 'name is wrongly percent-encoded'],
    ['limit=5&name=100%', 'name', 'name is wrongly percent-encoded'],
    ['%zz=1', null, 'a parameter name is wrongly percent-encoded'],
    ['limit=0&status=x', 'limit', /^limit takes .*; status takes /],
  ])('refuses %s', (query, parameter, message) => {
    expect(() => readQuery(serversParameters, `/x?${query}`)).toThrow(
      expect.objectContaining({
        status: 400,
        code: 'Proxy.InvalidParameter',
        parameter,
        message: typeof message === 'string' ? message : expect.stringMatching(message),
      }),
    )
  })

  it('knows the parameters of each endpoint only', () => {
    expect(() => readQuery(recycleBinParameters, '/x?status=ACTIVE')).toThrow('status is not')
    expect(() => readQuery({}, '/x?limit=1')).toThrow('limit is not')
  })
})
