import { describe, expect, it } from 'vitest'
import { withRetries, type RetryPlan } from './with-retries'

function plan(given: Partial<RetryPlan> = {}): RetryPlan & { readonly retried: string[] } {
  const retried: string[] = []
  return {
    attempts: 3,
    backoff: { base: 2, most: 4, mostAsked: 1000 },
    deadline: Date.now() + 60_000,
    random: () => 1,
    onRetry: (reason) => retried.push(reason),
    retried,
    ...given,
  }
}

const never = new AbortController().signal

/** Fails so many times, then answers `good`. */
function failing(times: number) {
  let attempts = 0
  return async () => {
    attempts += 1
    return attempts > times ? 'good' : `bad ${attempts}`
  }
}

const judge = (outcome: { answer: string } | { error: unknown }) =>
  'answer' in outcome && outcome.answer === 'good' ? null : { reason: 'bad', retryAfter: null }

describe('withRetries', () => {
  it('ends with the first answer that is not worth another attempt', async () => {
    const given = plan()
    expect(await withRetries(failing(2), judge, given, never)).toBe('good')
    expect(given.retried).toEqual(['bad', 'bad'])
  })

  it('returns the last answer when all attempts were in vain', async () => {
    expect(await withRetries(failing(9), judge, plan(), never)).toBe('bad 3')
  })

  it('throws the last error when all attempts were in vain', async () => {
    let attempts = 0
    const attempt = async () => {
      attempts += 1
      throw new Error(`error ${attempts}`)
    }
    await expect(withRetries(attempt, judge, plan(), never)).rejects.toThrow('error 3')
  })

  it('begins no wait that would end after the deadline', async () => {
    expect(await withRetries(failing(1), judge, plan({ deadline: Date.now() }), never)).toBe(
      'bad 1',
    )
  })

  it('leaves a long wait to the client', async () => {
    const asked = () => ({ reason: '429', retryAfter: 60 })
    expect(await withRetries(failing(1), asked, plan(), never)).toBe('bad 1')
  })

  it('ends with the reason of the signal when it is aborted during a wait', async () => {
    const gone = new AbortController()
    const asked = () => {
      queueMicrotask(() => gone.abort(new Error('gone')))
      return { reason: '429', retryAfter: 1 }
    }
    await expect(withRetries(failing(1), asked, plan(), gone.signal)).rejects.toThrow('gone')
  })
})
