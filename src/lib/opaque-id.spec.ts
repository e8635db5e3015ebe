import { expect, test } from 'vitest'

import { isOpaqueId } from './opaque-id'

test.each([
  'e5a1f2ac-22b8-4250-a1d7-4f60ba9200f2',
  'E5A1F2AC-22B8-4250-A1D7-4F60BA9200F2',
  '0b81c9a3e0bc3bc3c13dc02fcec87261',
  'bf9f8fecc88b695ec9da72359253a9b4a1b2d927a7cc03edf53d2729',
])('%s is an opaque id', (text) => {
  expect(isOpaqueId(text)).toBe(true)
})

test.each([
  '',
  '0',
  'demo',
  'ecs-ac2f',
  'e5a1f2ac',
  'deadbeef-cafe-face-beef-decadedecade',
  '2001:db8:1a2:3::7617:3b7a',
  'e5a1f2ac-22b8-4250-a1d7-4f60ba9200f2 and more',
  '2026-11-22 16:45:35 UTC',
])('%j is none', (text) => {
  expect(isOpaqueId(text)).toBe(false)
})
