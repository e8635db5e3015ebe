import { expect, it } from 'vitest'
import { onceATurn, wholeLines } from './log-output'

/** A disk with this much room left, and what was written to it. */
function smallDisk(room: number) {
  let written = ''
  const take = (bytes: Uint8Array) => {
    if (room === 0) throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
    const taken = bytes.subarray(0, room)
    room -= taken.length
    written += Buffer.from(taken).toString()
    return taken.length
  }
  const free = (more: number) => {
    room += more
  }
  return { take, free, written: () => written }
}

it('loses lines while the disk is full, says why, and begins the next one on its own line', () => {
  const disk = smallDisk(8)
  const losses: string[] = []
  const log = wholeLines(disk.take, (why) => losses.push(why))
  for (const line of ['first\n', 'second\n', 'third\n']) log.write(line)
  expect(losses).toEqual(['ENOSPC', 'ENOSPC'])
  disk.free(100)
  for (const line of ['fourth\n', 'fifth\n']) log.write(line)
  expect(disk.written()).toBe('first\nse\nfourth\nfifth\n')
})

it('writes the rest of a line that was taken in parts', () => {
  let written = ''
  const log = wholeLines(
    (bytes) => {
      written += Buffer.from(bytes.subarray(0, 2)).toString()
      return Math.min(2, bytes.length)
    },
    (why) => expect.unreachable(why),
  )
  log.write('a line\n')
  log.write('another one\n')
  expect(written).toBe('a line\nanother one\n')
})

it('writes the lines of one turn together, before the next one, and at once when the program ends', async () => {
  const written: string[] = []
  const log = onceATurn({ write: (text) => written.push(text) })
  log.write('first\n')
  log.write('second\n')
  expect(written).toEqual([])
  await new Promise((resolve) => {
    setImmediate(resolve)
  })
  expect(written).toEqual(['first\nsecond\n'])
  log.write('last\n')
  log.writeNow()
  expect(written).toEqual(['first\nsecond\n', 'last\n'])
  log.writeNow()
  expect(written).toHaveLength(2)
})
