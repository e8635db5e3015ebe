import { beforeEach, describe, expect, it, vi } from 'vitest'
import { CredentialPauses, type Verdict } from './credential-pauses'

const minutes = 60_000

let time: number
let pauses: CredentialPauses
let sent: number

beforeEach(() => {
  time = Date.parse('2026-11-22T10:41:07Z')
  sent = 0
  pauses = new CredentialPauses(5 * minutes, () => time)
})

/** A request that is answered with a verdict once the test says so. */
function request(identity = 'key', signal = new AbortController().signal) {
  let answer: (verdict: Verdict) => void = () => undefined
  const answered = new Promise<Verdict>((resolve) => {
    answer = resolve
  })
  const ask = () => {
    sent += 1
    return answered
  }
  const result = pauses.run(identity, ask, (verdict) => verdict, signal)
  // Some end before the test looks at them.
  result.catch(() => undefined)
  return { result, answer }
}

async function settle(): Promise<void> {
  await new Promise((resolve) => {
    setImmediate(resolve)
  })
}

async function refuse(identity = 'key'): Promise<void> {
  const { result, answer } = request(identity)
  answer('refused')
  await result
}

describe('credentials that were refused', () => {
  it('rest, and say since when and until when', async () => {
    await refuse()
    time += minutes
    await expect(request().result).rejects.toMatchObject({
      status: 401,
      code: 'Proxy.CredentialsPaused',
      message: expect.stringMatching(/at 10:41:07 UTC\. .* before 10:46:07 UTC/),
      retryAfter: 240,
    })
    expect(sent).toBe(1)
    expect(pauses).toMatchObject({ paused: 1, refusals: 1 })
  })

  it('do not keep others from being used', async () => {
    await refuse()
    const other = request('other')
    other.answer('accepted')
    await expect(other.result).resolves.toBe('accepted')
  })

  it('are probed by one request after the pause, for which the others wait', async () => {
    await refuse()
    time += 5 * minutes
    const probe = request()
    const others = [request(), request()]
    await settle()
    expect(sent).toBe(2)
    probe.answer('accepted')
    await settle()
    expect(sent).toBe(4)
    others.forEach(({ answer }) => answer('accepted'))
    await expect(Promise.all(others.map(({ result }) => result))).resolves.toHaveLength(2)
    expect(pauses.paused).toBe(0)
  })

  it('rest again when the probe is refused, and the others send nothing', async () => {
    await refuse()
    time += 5 * minutes
    const probe = request()
    const others = [request(), request()]
    probe.answer('refused')
    for (const { result } of others) await expect(result).rejects.toMatchObject({ status: 401 })
    expect(sent).toBe(2)
    expect(pauses.refusals).toBe(2)
  })
})

describe('an answer to a request that was sent before a refusal', () => {
  it('does not end the rest', async () => {
    const first = request()
    first.answer('accepted')
    await first.result
    const older = request()
    await refuse()
    older.answer('accepted')
    await older.result
    await expect(request().result).rejects.toMatchObject({ status: 401 })
    expect(pauses.paused).toBe(1)
    time += 5 * minutes
    const [probe] = [request(), request()]
    await settle()
    expect(sent).toBe(4)
    probe?.answer('accepted')
    await probe?.result
    expect(pauses.paused).toBe(0)
  })
})

describe('credentials that were never used', () => {
  it('are probed by one request, so that a burst cannot lock them', async () => {
    const probe = request()
    const burst = Array.from({ length: 20 }, () => request())
    await settle()
    expect(sent).toBe(1)
    probe.answer('refused')
    for (const { result } of burst) await expect(result).rejects.toMatchObject({ status: 401 })
    expect(sent).toBe(1)
  })

  it('are probed by the next one when an answer says nothing about them', async () => {
    const [first, second, third] = [request(), request(), request()]
    first.answer('none')
    await settle()
    expect(sent).toBe(2)
    second.answer('accepted')
    await settle()
    expect(sent).toBe(3)
    third.answer('accepted')
    await expect(third.result).resolves.toBe('accepted')
  })

  it('are not waited for by a client that left', async () => {
    const probe = request()
    const gone = new AbortController()
    const waiting = request('key', gone.signal)
    gone.abort(new Error('gone'))
    await expect(waiting.result).rejects.toThrow('gone')
    probe.answer('accepted')
    await probe.result
    expect(sent).toBe(1)
  })
})

describe('credentials that were accepted', () => {
  beforeEach(async () => {
    const first = request()
    first.answer('accepted')
    await first.result
  })

  it('are used by all at once', async () => {
    time += 5000
    const burst = Array.from({ length: 20 }, () => request())
    await settle()
    expect(sent).toBe(21)
    burst.forEach(({ answer }) => answer('none'))
  })

  it.each([6000, -6000])('are probed by one request after a rest of %d ms', async (rest) => {
    time += rest
    const probe = request()
    const burst = Array.from({ length: 20 }, () => request())
    await settle()
    expect(sent).toBe(2)
    probe.answer('refused')
    for (const { result } of burst) await expect(result).rejects.toMatchObject({ status: 401 })
    expect(pauses.refusals).toBe(1)
  })

  it('are not doubted for longer than two seconds, when the probe hangs', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    time += minutes
    const probe = request()
    const burst = [request(), request()]
    vi.advanceTimersByTime(1999)
    await settle()
    expect(sent).toBe(2)
    vi.advanceTimersByTime(1)
    vi.useRealTimers()
    await settle()
    expect(sent).toBe(4)
    for (const { answer } of [probe, ...burst]) answer('refused')
    await settle()
    await expect(request().result).rejects.toMatchObject({ status: 401 })
  })

  it('do not rest while a request with them is under way', async () => {
    const slow = request()
    time += minutes
    const burst = [request(), request()]
    await settle()
    expect(sent).toBe(4)
    for (const { answer } of [slow, ...burst]) answer('accepted')
  })
})
