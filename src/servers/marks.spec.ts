import { expect, test } from 'vitest'

import { toRow } from '~/api/to-row'

import { describeMark, marksOf } from './marks'

const order = { lockSource: 'ORDER', lockScene: 'TO_PERIOD_LOCK' }

test.each<[Record<string, unknown>, readonly string[]]>([
  [{}, []],
  [{ locked: false, fault: null, metadata: { EcmResStatus: 'normal' } }, []],
  [{ status: 'ERROR', fault: { message: 'No valid host' } }, ['Fault: No valid host']],
  [{ fault: {} }, ['Fault: no message']],
  [{ host_status: 'UP' }, []],
  [{ host_status: '' }, []],
  [{ host_status: 'DOWN' }, ['Host status: DOWN']],
  [{ fault: {}, host_status: 'UNKNOWN' }, ['Fault: no message', 'Host status: UNKNOWN']],
  [{ metadata: { EcmResStatus: 'freeze' } }, ['Frozen by the cloud']],
  [{ locked: true }, ['Locked']],
  [{ metadata: order }, ['Locked by an order: TO_PERIOD_LOCK']],
  [{ metadata: { lockSource: 'ORDER' } }, ['Locked by an order: ORDER']],
  [
    { fault: { message: 'm' }, locked: true, metadata: { ...order, EcmResStatus: 'freeze' } },
    ['Fault: m', 'Frozen by the cloud', 'Locked', 'Locked by an order: TO_PERIOD_LOCK'],
  ],
])('%j', (fields, texts) => {
  const row = toRow({ id: 'x', ...fields }, 'row 1', { answer: { url: '/' }, index: 0 })
  if (row.kind === 'unreadable') throw new Error(row.reason)
  expect(marksOf(row).map(describeMark)).toEqual(texts)
})
