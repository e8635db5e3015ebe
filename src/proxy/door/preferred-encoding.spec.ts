import { expect, it } from 'vitest'
import { preferredEncoding } from './preferred-encoding'

it.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip;q=1.0, BR;q=0.1', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br; q=0.000, gzip;q=0', 'identity'],
  ['*', 'identity'],
  ['brotli', 'identity'],
])('Accept-Encoding: %s is answered as %s', (header, encoding) => {
  expect(preferredEncoding(header)).toBe(encoding)
})
