import fc from 'fast-check'
import { expect, test } from 'vitest'

import { FilePieces } from './file-pieces'

async function bytesOf(pieces: FilePieces): Promise<Buffer> {
  return Buffer.from(await new Blob([...pieces.end()]).arrayBuffer())
}

test('texts and bytes follow one another, as a blob of them would have them', async () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'binary' }),
    fc.uint8Array(),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(part), async (parts) => {
      const pieces = new FilePieces()
      for (const one of parts) {
        if (typeof one === 'string') pieces.addText(one)
        else pieces.add(one)
      }
      const expected = new Blob(parts.map((one) => (typeof one === 'string' ? one : one.slice())))
      expect(await bytesOf(pieces)).toEqual(Buffer.from(await expected.arrayBuffer()))
    }),
  )
})

test('half of a surrogate pair becomes U+FFFD', async () => {
  const pieces = new FilePieces()
  pieces.addText('a\uD800')
  pieces.addText('\uDC00b')
  expect((await bytesOf(pieces)).toString()).toBe('a\uFFFD\uFFFDb')
})

test.each([
  ['short texts', Array.from({ length: 300 }, (_, at) => `${at}名€`.repeat(10_000))],
  ['one long text', ['名'.repeat(5_000_000)]],
  ['a long text after a short one', ['short', 'x'.repeat(9_000_000), 'short']],
])('a large file is a few blobs: %s', async (_, texts) => {
  const pieces = new FilePieces()
  for (const text of texts) pieces.addText(text)
  const blobs = pieces.end()
  const expected = Buffer.from(texts.join(''))
  expect(Buffer.from(await new Blob([...blobs]).arrayBuffer()).equals(expected)).toBe(true)
  expect(blobs.length).toBeLessThanOrEqual(Math.ceil(expected.length / 3_000_000))
})

test('large bytes are cut into pieces', async () => {
  const bytes = new Uint8Array(10_000_000).map((_, at) => at % 251)
  const pieces = new FilePieces()
  pieces.addText('head')
  pieces.add(bytes)
  expect((await bytesOf(pieces)).equals(Buffer.concat([Buffer.from('head'), bytes]))).toBe(true)
})
