import { expect, test } from 'vitest'

import { indexRows } from './index-rows'
import { otherReading } from './other-reading'
import { makeServer } from './testing/rows'

const rows = [
  makeServer({
    id: 'a',
    name: 'web-01',
    status: 'ACTIVE',
    vcpus: 8,
    availabilityZone: 'cn-north-4a',
    tags: ['env=prod'],
    created: Date.UTC(2025, 5, 1),
  }),
  makeServer({ id: 'b', name: 'api-01', status: 'ERROR', vcpus: 2, tags: ['env=dev'] }),
]
const context = { indexes: indexRows(rows, null), now: Date.UTC(2026, 5, 1), raw: null }

test.each([
  ['vcpus>=8', 'vcpus:>=8', 1],
  ['status=ERROR', 'status:ERROR', 1],
  ['status==ERROR', 'status:ERROR', 1],
  ['created<2026-01-01', 'created:<2026-01-01', 1],
  ['created>30d', 'created:>30d', 1],
  ['tag.env=prod', 'tag.env:prod', 1],
  ['tag:env!=prod', '-tag:env=prod', 1],
  ['status!=ERROR', '-status:ERROR', 1],
  ['-status!=ERROR', 'status:ERROR', 1],
  ['status:ERROR|SHUTOFF', 'status:ERROR,SHUTOFF', 1],
  ['web-01 or api-01', 'web-01 OR api-01', 2],
  ['web-01 || status=ERROR', 'web-01 OR status:ERROR', 2],
  ['(web-01 or status=ERROR)', '(web-01 OR status:ERROR)', 2],
  ['web-01 and status=ACTIVE', 'web-01 status:ACTIVE', 1],
  ['not status=ACTIVE', '-status:ACTIVE', 1],
  ['!status:ACTIVE foo=', null, 0],
  ['az:4a', 'az:*4a*', 1],
  ['(az=4a or status:nope)', '(az:*4a* OR status:*nope*)', 1],
  ['az:nowhere', null, 0],
  ['"vcpus>=8"', null, 0],
  ['foo=bar', null, 0],
  ['nothing', null, 0],
])('%s may mean %o', (text, reading, count) => {
  expect(otherReading(text, context)).toEqual(reading === null ? null : { text: reading, count })
})
