import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Given, lists } from './faulty-upstream'
import { Judge } from './judge-answer'
import { Refreshes } from './refreshes'

const target = '/v1/project/cloudservers/detail?limit=25&offset=5'
const given = new Map<number, Given>()
let refreshes: Refreshes
let judge: Judge

beforeEach(() => {
  vi.useFakeTimers({ now: 0, toFake: ['Date'] })
  given.clear()
  refreshes = new Refreshes()
  judge = new Judge({ given }, refreshes)
})

afterEach(() => {
  vi.useRealTimers()
})

/** What the judge says of an answer that comes now, to a request of `asked`. */
function judged(serial: number, { asked, fresh = false }: { asked: number; fresh?: boolean }) {
  const servers = lists.get(25)?.withheld
  return judge.wrong({
    origin: 'one',
    target,
    fresh,
    asked,
    status: 200,
    header: (name) => (name === 'etag' ? `"${serial}"` : null),
    body: Buffer.from(JSON.stringify({ serial, target, servers })),
  })
}

describe('the judge of the soak', () => {
  it('sees an answer that takes the place of one that was asked for after it', () => {
    given.set(1, { target, received: 0, sent: 2500 })
    given.set(2, { target, received: 2000, sent: 2100 })
    vi.setSystemTime(2200)
    expect(judged(2, { asked: 2000, fresh: true })).toBeNull()
    vi.setSystemTime(2600)
    expect(judged(1, { asked: 0 })).toBeNull()
    expect(judged(2, { asked: 2600 })).toBeNull()
    expect(judged(1, { asked: 2600 })).toContain('before the last one')
    // Once the newer one is too old, there may be any.
    expect(judged(1, { asked: 3500 })).toBeNull()
  })

  it('sees fresh data that nobody asked for who wanted it fresh', () => {
    given.set(1, { target, received: 500, sent: 2500 })
    vi.setSystemTime(2600)
    expect(judged(1, { asked: 2000, fresh: true })).toContain('nobody who wanted fresh data')
    expect(judged(1, { asked: 2000 })).toBeNull()
  })

  it.each([true, false])('lets fresh data be that of others who want it; left: %s', (left) => {
    given.set(1, { target, received: 500, sent: 2500 })
    vi.setSystemTime(100)
    const end = refreshes.begin(target)
    vi.setSystemTime(left ? 400 : 2500)
    end(left)
    vi.setSystemTime(2600)
    expect(judged(1, { asked: 2000, fresh: true })).toBeNull()
  })
})
