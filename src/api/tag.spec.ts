import fc from 'fast-check'
import { expect, test } from 'vitest'

import { formatTag, parseTag } from './tag'

test.each([
  ['env=prod', { key: 'env', value: 'prod', system: false }],
  ['query=a=b&c=d', { key: 'query', value: 'a=b&c=d', system: false }],
  ['owner', { key: 'owner', value: null, system: false }],
  ['owner=', { key: 'owner', value: '', system: false }],
  ['=prod', { key: '', value: 'prod', system: false }],
  ['', { key: '', value: null, system: false }],
  ['环境=生产', { key: '环境', value: '生产', system: false }],
  ['__type_baremetal', { key: '__type_baremetal', value: null, system: true }],
  ['_sys_type_hcss_x', { key: '_sys_type_hcss_x', value: null, system: true }],
  [
    '_sys_root_resource_type=hws.resource.type.vm',
    { key: '_sys_root_resource_type', value: 'hws.resource.type.vm', system: true },
  ],
  ['_system=1', { key: '_system', value: '1', system: false }],
  ['env=__x', { key: 'env', value: '__x', system: false }],
])('%o is split at its first = only', (text, tag) => {
  expect(parseTag(text)).toEqual(tag)
})

test('every tag is written as it was read', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(formatTag(parseTag(text))).toBe(text)
    }),
  )
})
