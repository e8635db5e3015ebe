import { randomBytes } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { AnswerCache } from './answer-cache'
import { storedAnswer } from './stored-answer'

const noise = (at = Date.now(), askedAt = at) =>
  storedAnswer(randomBytes(5000), { requestId: null, askedAt, at })

describe('AnswerCache', () => {
  it('gives what it keeps, until it is too old', async () => {
    const cache = new AnswerCache({ seconds: 15, bytes: 100_000 })
    const [young, old] = [noise(Date.now() - 5000), noise(Date.now() - 15_000)]
    cache.keep('young', young)
    cache.keep('old', old)
    expect(cache.get('young')).toBe(young)
    expect(cache.get('old')).toBeNull()
  })

  it('never replaces an answer by one that was asked for before it, even if that came later', async () => {
    const cache = new AnswerCache({ seconds: 15, bytes: 100_000 })
    const now = Date.now()
    const [older, newer] = [noise(now, now - 2000), noise(now - 1000)]
    cache.keep('a', newer)
    cache.keep('a', older)
    expect(cache.get('a')).toBe(newer)
  })

  it('stays within its bytes, later codings included', async () => {
    const bytes = 50_000
    const cache = new AnswerCache({ seconds: 15, bytes })
    for (let number = 0; number < 30; number += 1) {
      const answer = noise()
      cache.keep(`${number}`, answer)
      await answer.body.form('gzip')
      cache.keep(`${number}`, answer)
      expect(cache.size).toBeLessThanOrEqual(bytes)
    }
    expect(cache.get('29')).not.toBeNull()
    expect(cache.get('0')).toBeNull()
  })

  it('keeps nothing when it is switched off, and nothing larger than itself', async () => {
    const off = new AnswerCache({ seconds: 0, bytes: 100_000 })
    off.keep('a', noise())
    expect(off.get('a')).toBeNull()
    const small = new AnswerCache({ seconds: 15, bytes: 1000 })
    small.keep('a', noise())
    expect(small.get('a')).toBeNull()
  })

  it('counts the questions as well, which may be longer than their answers', () => {
    const cache = new AnswerCache({ seconds: 15, bytes: 100_000 })
    const now = Date.now()
    const small = storedAnswer(Buffer.from('{}'), { requestId: null, askedAt: now, at: now })
    for (let number = 0; number < 30; number += 1) cache.keep(`${number}`.padEnd(10_000), small)
    expect(cache.get('0'.padEnd(10_000))).toBeNull()
    expect(cache.get('29'.padEnd(10_000))).toBe(small)
  })

  it('keeps nothing for longer, and takes what is asked for anew, where the clock went back', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      const cache = new AnswerCache({ seconds: 1, bytes: 100_000 })
      const before = noise()
      cache.keep('a', before)
      cache.keep('b', before)
      vi.setSystemTime(Date.now() - 3_600_000)
      // Its body was made in a further coding.
      cache.keep('a', before)
      const after = noise()
      cache.keep('b', after)
      expect(cache.get('b')).toBe(after)
      await expect.poll(() => cache.get('a'), { timeout: 10_000 }).toBeNull()
    } finally {
      vi.useRealTimers()
    }
  })
})
