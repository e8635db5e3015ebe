import { beforeEach, describe, expect, it } from 'vitest'
import { RequestedWaits } from './requested-waits'

let time: number
let waits: RequestedWaits

beforeEach(() => {
  time = Date.parse('2026-11-22T10:41:07Z')
  waits = new RequestedWaits(3000, () => time)
})

function answer(retryAfter: string | null, status = 429) {
  return { status, header: (name: string) => (name === 'retry-after' ? retryAfter : null) }
}

function check(list = 'servers') {
  return () => waits.check(list)
}

describe('a wait that the API asked for', () => {
  it('is kept to by everybody who asks for the same list, and says how long', () => {
    waits.hear('servers', answer('20'))
    time += 4500
    expect(check()).toThrow(
      expect.objectContaining({
        status: 429,
        code: 'Proxy.AskedToWait',
        message:
          'The API answered HTTP 429 and asked for a wait. It is not asked again before 10:41:27 UTC.',
        retryAfter: 16,
      }),
    )
    expect(check('recycle bin')).not.toThrow()
    time += 15_500
    expect(check()).not.toThrow()
  })

  it('may be told as a date', () => {
    waits.hear('servers', answer('Sun, 22 Nov 2026 10:41:17 GMT'))
    expect(check()).toThrow(expect.objectContaining({ retryAfter: 10 }))
  })

  it('lasts a minute at most, whatever was asked', () => {
    waits.hear('servers', answer('86400'))
    expect(check()).toThrow(expect.objectContaining({ retryAfter: 60 }))
    time += 60_000
    expect(check()).not.toThrow()
  })

  it('is not made shorter by another answer', () => {
    waits.hear('servers', answer('30'))
    waits.hear('servers', answer('5'))
    expect(check()).toThrow(expect.objectContaining({ retryAfter: 30 }))
  })

  it.each([null, '0', '3', 'soon'])('of %s is for the request alone that was told', (asked) => {
    waits.hear('servers', answer(asked))
    expect(check()).not.toThrow()
  })

  it.each([
    [503, 503],
    [202, 429],
  ])('that came with HTTP %i is told with %i', (status, told) => {
    waits.hear('servers', answer('9', status))
    expect(check()).toThrow(expect.objectContaining({ status: told }))
  })
})
