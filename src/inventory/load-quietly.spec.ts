import { afterAll, beforeAll, expect, test, vi } from 'vitest'

import { hangs, scriptedList } from './testing/cached-list'
import { failure, lettersOf, pageOf } from './testing/scripted-source'

// Here are no frames: what is handed over counts as painted at once.
beforeAll(() => {
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => void setTimeout(draw))
})
afterAll(() => {
  vi.unstubAllGlobals()
})

const stood = [pageOf('ab', 3), pageOf('c', 3), pageOf('ab', 3)]
const settled = [pageOf('xy', 3), pageOf('z', 3), pageOf('xy', 3)]

test('a quiet reload leaves the cache alone, and takes what others have just read', async () => {
  const list = scriptedList(...stood, ...settled)
  const before = await list.loadAgain()
  const written = vi.fn<() => void>()
  list.client.getQueryCache().subscribe(written)
  const loaded = await list.reloadQuietly()
  expect(lettersOf(loaded)).toBe('xyz')
  expect(loaded).toMatchObject({ end: 'complete', reloaded: null, failures: [] })
  expect(list.inCache()).toBe(before)
  expect(written).not.toHaveBeenCalled()
  // Only what tells at the end whether the list stood still must be new.
  expect(list.caches.slice(3)).toEqual([undefined, undefined, 'reload'])
})

test('one in which the list changed is settled by pages that nobody has kept', async () => {
  const list = scriptedList(...stood, pageOf('xy', 4), pageOf('q', 3), ...settled)
  await list.loadAgain()
  const loaded = await list.reloadQuietly()
  expect(lettersOf(loaded)).toBe('xyz')
  expect(loaded.end).toBe('complete')
  expect(list.caches.slice(3)).toEqual([undefined, undefined, 'reload', 'reload', 'reload'])
})

test('one that fails comes to the old rows and what failed', async () => {
  const list = scriptedList(...stood, pageOf('xy', 3), failure('timeout'))
  const before = await list.loadAgain()
  const loaded = await list.reloadQuietly()
  expect(loaded).toMatchObject({ rows: before?.rows, end: 'complete', reloaded: 2 })
  expect(loaded.failures).toHaveLength(1)
  expect(list.inCache()).toBe(before)
})

test('one that is given up fails with the reason', async () => {
  const list = scriptedList(...stood, hangs)
  const before = await list.loadAgain()
  const left = new AbortController()
  const loading = list.reloadQuietly(left.signal)
  await list.hanging()
  left.abort()
  await expect(loading).rejects.toThrow()
  expect(list.inCache()).toBe(before)
})
