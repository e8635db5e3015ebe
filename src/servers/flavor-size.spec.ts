import { expect, test } from 'vitest'

import type { Flavor } from '~/api/server'

import { flavorSize } from './flavor-size'

const bare: Flavor = {
  id: 'p2v.2xlarge.8',
  name: null,
  vcpus: null,
  ramMib: null,
  gpus: [],
  accelerators: [],
}

test.each<[Partial<Flavor>, string | null]>([
  [{}, null],
  [{ vcpus: 2, ramMib: 4096 }, '2 vCPU · 4 GiB'],
  [{ vcpus: 1 }, '1 vCPU'],
  [{ ramMib: 512 }, '0.5 GiB'],
  [{ ramMib: 1_572_864 }, '1,536 GiB'],
  [
    { vcpus: 8, ramMib: 65_536, gpus: [{ name: 'nvidia-v100', count: 1, memoryMib: 16_384 }] },
    '8 vCPU · 64 GiB · 1 × nvidia-v100',
  ],
  [{ gpus: [{ name: null, count: null, memoryMib: null }] }, '? × GPU'],
])('%j', (facts, text) => {
  expect(flavorSize({ ...bare, ...facts })).toBe(text)
})
