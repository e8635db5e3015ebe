import { expect, test } from 'vitest'

import { toRow } from '~/api/to-row'

import { singleColumns, valuesIn } from './column-values'

const row = toRow(
  {
    id: 'a',
    addresses: {
      net: [
        { addr: '10.0.0.4', version: '4', 'OS-EXT-IPS:type': 'fixed' },
        { addr: '2001:db8::4', version: '6', 'OS-EXT-IPS:type': 'fixed' },
        { addr: '2001:db8::5', 'OS-EXT-IPS:type': 'fixed' },
        { addr: '203.0.113.9', version: '4', 'OS-EXT-IPS:type': 'floating' },
        { addr: '192.168.0.1', version: '4' },
      ],
    },
  },
  'page 1',
  { answer: { url: '' }, index: 0 },
)

const name = { id: 'name', header: 'Name', text: () => 'web' }

test('addresses can be copied by their kinds, whatever columns are shown', () => {
  const columns = singleColumns([name])
  const values = Object.fromEntries(columns.map((column) => [column.header, valuesIn(column)(row)]))
  expect(values).toEqual({
    Name: ['web'],
    'Fixed IPv4 addresses': ['10.0.0.4'],
    'Fixed IPv6 addresses': ['2001:db8::4', '2001:db8::5'],
    'Floating addresses': ['203.0.113.9'],
  })
})

test('a column that is shown stands there once', () => {
  const floating = { id: 'floating', header: 'Floating addresses', text: () => '203.0.113.9' }
  expect(singleColumns([floating]).map(({ id }) => id)).toEqual([
    'floating',
    'fixed-ipv4',
    'fixed-ipv6',
  ])
  expect(valuesIn(floating)(row)).toEqual(['203.0.113.9'])
})

test('whatever a cell holds several of stands for itself', () => {
  const server = toRow(
    {
      id: 'b',
      locked: true,
      metadata: { EcmResStatus: 'freeze' },
      tags: ['team=a', 'Team=b', 'x'],
      security_groups: [{ name: 'web' }, { name: 'ssh' }, { name: 'web' }],
      addresses: {
        net: [
          { addr: '10.0.0.4', 'OS-EXT-IPS-MAC:mac_addr': 'fa:16:3e:00:00:01' },
          { addr: '10.0.0.5', 'OS-EXT-IPS-MAC:mac_addr': 'fa:16:3e:00:00:02' },
          { addr: '2001:db8::5', 'OS-EXT-IPS-MAC:mac_addr': 'fa:16:3e:00:00:02' },
        ],
      },
    },
    'page 1',
    { answer: { url: '' }, index: 0 },
  )
  const values = (id: string) => valuesIn({ id, header: id, text: () => 'not taken' })(server)
  expect(['mac', 'sg', 'marks', 'tag:team', 'metadata:none'].map(values)).toEqual([
    ['fa:16:3e:00:00:01', 'fa:16:3e:00:00:02'],
    ['web', 'ssh'],
    ['Frozen by the cloud', 'Locked'],
    ['a', 'b'],
    [],
  ])
})
