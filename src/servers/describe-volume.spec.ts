import { expect, test } from 'vitest'

import type { Volume } from '~/api/server'

import { describeVolume } from './describe-volume'

const bare: Volume = {
  id: null,
  device: null,
  bootIndex: null,
  boot: false,
  deleteOnTermination: null,
}

test.each<[Partial<Volume>, string]>([
  [{}, 'unnamed, data, fate on deletion not reported'],
  [
    { id: 'v', device: '/dev/vda', bootIndex: 0, boot: true, deleteOnTermination: true },
    '/dev/vda, boot, deleted with the server',
  ],
  [{ id: 'v', deleteOnTermination: false }, 'v, data, kept when the server is deleted'],
])('%j', (facts, text) => {
  expect(describeVolume({ ...bare, ...facts })).toBe(text)
})
