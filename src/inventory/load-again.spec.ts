import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

import { stopLoading, wantAll, wantAnew } from './load-into-cache'
import { isComplete, isPaused, nothingLoaded } from './loaded'
import { cachedList, hangs, listKey, scriptedList, scriptedListUpTo } from './testing/cached-list'
import { failure, lettersOf, pageOf } from './testing/scripted-source'

// Here are no frames: what is handed over counts as painted at once.
beforeAll(() => {
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => void setTimeout(draw))
})
afterAll(() => {
  vi.unstubAllGlobals()
})

const nothing = nothingLoaded(0)
const always = Number.POSITIVE_INFINITY

describe('a list that changed while it was loading', () => {
  const changed = [pageOf('ab', 4), pageOf('d', 3)]

  test('is loaded anew by itself, and its rows stand meanwhile', async () => {
    const settled = [pageOf('bc', 3), pageOf('d', 3), pageOf('bc', 3)]
    const list = scriptedList(...changed, hangs, ...settled)
    const first = list.loadAgain()
    await list.hanging()
    expect(list.inCache()).toMatchObject({ end: 'changed', count: 3 })
    expect(lettersOf(list.inCache() ?? nothing)).toBe('abd')
    await stopLoading(list.client, listKey)
    await first
    expect(list.inCache()).toMatchObject({ end: 'changed', stopped: false, reloaded: null })

    const loaded = (await list.loadAgain()) ?? nothing
    expect(loaded).toMatchObject({ end: 'complete', reloaded: null })
    expect(lettersOf(loaded)).toBe('bcd')
  })

  test('ends complete when the second load finds it at rest', async () => {
    const list = scriptedList(...changed, pageOf('bc', 3), pageOf('d', 3), pageOf('bc', 3))
    const loaded = (await list.loadAgain()) ?? nothing
    expect(isComplete(loaded)).toBe(true)
    expect(lettersOf(loaded)).toBe('bcd')
    expect(list.caches).toEqual([undefined, undefined, 'reload', 'reload', 'reload'])
  })

  test('a second time says so and waits to be asked', async () => {
    const list = scriptedList(...changed, pageOf('bc', 3), pageOf('e', 2))
    const loaded = (await list.loadAgain()) ?? nothing
    expect(loaded).toMatchObject({ end: 'changed', count: 2, reloaded: null })
    expect(lettersOf(loaded)).toBe('bce')
    expect(list.asked).toEqual([1, 2, 1, 2])
  })

  test('says so, too, when the second load fails', async () => {
    const list = scriptedList(...changed, failure('timeout'))
    const loaded = (await list.loadAgain()) ?? nothing
    expect(loaded).toMatchObject({ end: 'changed', failures: [{ page: 1 }] })
    expect(lettersOf(loaded)).toBe('abd')
    expect(list.asked).toEqual([1, 2, 1])
  })

  test('and is large waits to be asked at once', async () => {
    const count = (page: number) => (page < 27 ? 54 : 53)
    const list = cachedList(always, ({ number }) => {
      const letters = [0, 1].map((at) => String.fromCharCode(0x4e00 + number * 2 + at)).join('')
      return pageOf(number < 27 ? letters : '', count(number))
    })
    expect(await list.loadAgain()).toMatchObject({ end: 'changed' })
    expect(list.asked.filter((number) => number === 1)).toHaveLength(1)
  })
})

describe('a reload that is asked for', () => {
  test('keeps the new rows when only the last look failed, and looks again', async () => {
    const first = [pageOf('ab', 3), pageOf('c', 3), pageOf('a', 3)]
    const again = [pageOf('xy', 3), pageOf('z', 3), failure('server-error'), pageOf('x', 3)]
    const list = scriptedList(...first, ...again)
    await list.loadAgain()
    const unsure = (await list.loadAgain()) ?? nothing
    expect(lettersOf(unsure)).toBe('xyz')
    expect(unsure).toMatchObject({ end: null, reloaded: null, failures: [{ page: 1 }] })
    expect(await list.loadAgain()).toMatchObject({ end: 'complete', failures: [] })
    expect(list.asked).toEqual([1, 2, 1, 1, 2, 1, 1])
  })

  test('refreshes a list that is paused, which pauses again', async () => {
    const list = scriptedListUpTo(2, pageOf('ab', 5), pageOf('xa', 6))
    expect(isPaused((await list.loadAgain()) ?? nothing)).toBe(true)
    wantAnew(list.client, listKey)
    const loaded = (await list.loadAgain()) ?? nothing
    expect(lettersOf(loaded)).toBe('xa')
    expect(isPaused(loaded)).toBe(true)
    expect(list.caches).toEqual([undefined, 'reload'])
  })

  test('that fails keeps the rows, and trying again is a reload', async () => {
    const list = scriptedListUpTo(2, pageOf('ab', 5), failure('timeout'), pageOf('xa', 6))
    await list.loadAgain()
    wantAnew(list.client, listKey)
    const failed = (await list.loadAgain()) ?? nothing
    expect(failed).toMatchObject({ end: null, reloaded: 0, failures: [{ page: 1 }] })
    expect(lettersOf(failed)).toBe('ab')
    const loaded = (await list.loadAgain()) ?? nothing
    expect(loaded).toMatchObject({ reloaded: null, failures: [] })
    expect(lettersOf(loaded)).toBe('xa')
  })

  test('whose API makes nothing of page numbers any more keeps the rows until those by marker are there', async () => {
    const byNumber = [pageOf('ab', 3), pageOf('c', 3), pageOf('a', 3)]
    const ignored = [pageOf('ab', 3), pageOf('ab', 3)]
    const list = scriptedList(
      ...byNumber,
      ...ignored,
      failure('timeout'),
      pageOf('xy', 2),
      pageOf('', 2),
    )
    await list.loadAgain()
    const failed = (await list.loadAgain()) ?? nothing
    expect(failed).toMatchObject({ byMarker: true, failures: [{ page: 1 }] })
    expect(lettersOf(failed)).toBe('abc')
    expect(lettersOf((await list.loadAgain()) ?? nothing)).toBe('xy')
  })

  test('that is interrupted goes on when the list is opened again', async () => {
    const list = scriptedListUpTo(2, pageOf('ab', 5), hangs, pageOf('xa', 6))
    await list.loadAgain()
    wantAnew(list.client, listKey)
    const leave = list.observer.subscribe(() => undefined)
    await list.hanging()
    leave()
    expect(lettersOf(list.inCache() ?? nothing)).toBe('ab')
    const leaveAgain = list.observer.subscribe(() => undefined)
    await list.until((loaded) => loaded !== undefined && lettersOf(loaded) === 'xa')
    leaveAgain()
  })
})

describe('a marker whose server has gone', () => {
  test('is no dead end: the list starts anew', async () => {
    let gone = false
    const list = cachedList(always, ({ marker, marked }) => {
      if (!marked) return pageOf('ab', 4)
      if (marker === null) return pageOf(gone ? 'ac' : 'ab', gone ? 3 : 4)
      if (marker === 'b') {
        gone = true
        return failure('invalid-request')
      }
      return pageOf(marker === 'c' ? 'd' : '', 3)
    })
    const loaded = (await list.loadAgain()) ?? nothing
    expect(lettersOf(loaded)).toBe('acd')
    expect(loaded).toMatchObject({ end: 'complete', failures: [], byMarker: true })
  })

  test('twice waits to be asked, and a reload starts anew', async () => {
    const list = cachedList(always, ({ marker, marked }) => {
      if (!marked || marker === null) return pageOf('ab', 4)
      return failure('not-found')
    })
    const loaded = (await list.loadAgain()) ?? nothing
    expect(loaded).toMatchObject({ end: 'marker-refused', failures: [], reloaded: null })
    expect(list.asked).toEqual([1, 2, 1, 2, 1, 2])
    await list.loadAgain()
    expect(list.asked.slice(6)).toEqual([1, 2, 1, 2])
  })
})

describe('an API that makes nothing of page numbers', () => {
  const byMarker = (marker: string | null) =>
    pageOf({ b: 'cd', d: 'e', e: '' }[marker ?? ''] ?? 'ab', 5)

  test('and always sends the first page is read by marker', async () => {
    const list = cachedList(always, ({ marker, marked }) => byMarker(marked ? marker : null))
    const loaded = (await list.loadAgain()) ?? nothing
    expect(lettersOf(loaded)).toBe('abcde')
    expect(loaded).toMatchObject({ end: 'complete', byMarker: true })

    // Once that is known, a reload does not ask for numbers any more.
    const before = list.asked.length
    expect(lettersOf((await list.loadAgain()) ?? nothing)).toBe('abcde')
    expect(list.asked.slice(before)).toEqual([1, 2, 3, 4, 1])
  })

  test('and refuses them is read by marker, and goes on by marker after a pause', async () => {
    const refused = failure('invalid-request', null, 'Invalid parameter: offset.')
    const list = cachedList(2, ({ marker, marked }) => (marked ? byMarker(marker) : refused))
    const paused = (await list.loadAgain()) ?? nothing
    expect(lettersOf(paused)).toBe('ab')
    expect(isPaused(paused)).toBe(true)
    wantAll(list.client, listKey)
    expect(lettersOf((await list.loadAgain()) ?? nothing)).toBe('abcde')
    expect(list.asked).toEqual([1, 1, 2, 3, 4, 1])
  })

  test('a request that is refused for another reason is not asked again', async () => {
    const list = scriptedList(failure('invalid-request'))
    expect(await list.loadAgain()).toMatchObject({ failures: [{ page: 1 }], byMarker: false })
    expect(list.asked).toEqual([1])
  })
})

describe('what reloads found to be different', () => {
  const differing = (list: ReturnType<typeof scriptedList>) => {
    const { changes } = list.inCache() ?? nothing
    return changes === null ? null : [...changes.byId.keys()].join('')
  }

  test('is known from the second load on, and counts from the first', async () => {
    const third = [pageOf('ab', 2), pageOf('', 2), pageOf('ab', 2)]
    const list = scriptedList(pageOf('a', 1), pageOf('b', 1), ...third)
    await list.loadAgain()
    expect(differing(list)).toBe(null)
    const before = list.inCache()?.updatedAt
    await list.loadAgain()
    expect(differing(list)).toBe('ba')
    expect(list.inCache()?.changes?.since).toBe(before)
    await list.loadAgain()
    expect(differing(list)).toBe('b')
    expect(list.inCache()?.changes?.since).toBe(before)
  })

  test('stays when the rest of a list that paused ends in a list that is loaded anew', async () => {
    const list = cachedList(2, ({ number }, request) => {
      if (request <= 3) return [pageOf('ab', 4), pageOf('xa', 4), pageOf('c', 3)][request - 1]
      return pageOf(number === 1 ? 'xa' : 'c', 3)
    })
    await list.loadAgain()
    wantAnew(list.client, listKey)
    const paused = (await list.loadAgain()) ?? nothing
    expect(paused.changes).toMatchObject({ whole: false })
    wantAll(list.client, listKey)
    const loaded = (await list.loadAgain()) ?? nothing
    expect(list.asked).toEqual([1, 1, 2, 1, 2, 1])
    expect(loaded).toMatchObject({ end: 'complete', changes: { since: paused.changes?.since } })
  })

  test('stays while a list is loaded anew, when that fails, and when it is loaded twice', async () => {
    const twice = [pageOf('bc', 4), pageOf('d', 3), pageOf('bc', 3)]
    const list = scriptedList(
      pageOf('a', 1),
      pageOf('b', 1),
      failure('timeout'),
      hangs,
      ...twice,
      hangs,
    )
    await list.loadAgain()
    await list.loadAgain()
    expect(differing(list)).toBe('ba')
    await list.loadAgain()
    expect(list.inCache()?.failures).toHaveLength(1)
    expect(differing(list)).toBe('ba')
    void list.loadAgain()
    await list.hanging()
    expect(differing(list)).toBe('ba')
    await stopLoading(list.client, listKey)
    void list.loadAgain()
    await list.until((loaded) => loaded?.rows.length === 3)
    expect(differing(list)).toBe('ba')
    await stopLoading(list.client, listKey)
  })
})
