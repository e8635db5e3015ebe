import { expect, it } from 'vitest'
import { Turns } from './turns'

it('gives a turn of the event loop to each, in order', async () => {
  const turns = new Turns()
  const seen: string[] = []
  let loops = 0
  const count = () => {
    loops += 1
    if (loops < 10) setImmediate(count)
  }
  setImmediate(count)
  await Promise.all(
    ['a', 'b', 'c'].map(async (name) => {
      await turns.next()
      seen.push(`${name}${loops}`)
    }),
  )
  expect(seen.map((entry) => entry.charAt(0))).toEqual(['a', 'b', 'c'])
  expect(new Set(seen.map((entry) => entry.slice(1))).size).toBe(3)
})
