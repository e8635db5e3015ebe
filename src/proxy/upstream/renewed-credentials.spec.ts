import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { RenewedCredentials } from './renewed-credentials'

const start = Date.UTC(2026, 0, 1, 12)
const minute = 60_000
const hour = 60 * minute

let fetches: number
/** Milliseconds from the clock of this machine to the end of what is given next. */
let life: number
let source: RenewedCredentials

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: start })
  fetches = 0
  source = new RenewedCredentials({
    fetch: async () => {
      fetches += 1
      return {
        credentials: { kind: 'token', token: `token-${fetches}` },
        expiresAt: Date.now() + life,
      }
    },
    renewBefore: 2 * hour,
    secrets: () => [],
    giver: 'IAM',
  })
})

afterEach(() => {
  vi.useRealTimers()
})

describe('credentials that have ended when they come, as on a machine with a wrong clock', () => {
  it('are a failure that names the clock, and are not asked for again for a minute', async () => {
    life = -hour
    for (let request = 0; request < 50; request += 1)
      await expect(source.current()).rejects.toMatchObject({
        status: 502,
        code: 'Proxy.NoCredentials',
        message: expect.stringMatching(
          /^What IAM has just given ended at 2026-01-01T11:00 UTC already\. The clock of the proxy says 2026-01-01T12:00 UTC: check that clock\. .* 60 s/,
        ),
        retryAfter: 60,
      })
    expect(fetches).toBe(1)
    vi.setSystemTime(start + minute)
    life = 24 * hour
    await expect(source.current()).resolves.toMatchObject({ token: 'token-2' })
  })

  it('do not take the place of others that are good', async () => {
    life = 24 * hour
    await source.current()
    vi.setSystemTime(start + 23 * hour)
    life = -hour
    for (let request = 0; request < 50; request += 1)
      await expect(source.current()).resolves.toMatchObject({ token: 'token-1' })
    expect(fetches).toBe(2)
  })
})

describe('credentials that end in a moment when they come', () => {
  it('are used, and others asked for once a minute until there are some', async () => {
    life = 50_000
    for (let request = 0; request < 50; request += 1)
      await expect(source.current()).resolves.toMatchObject({ token: 'token-1' })
    expect(fetches).toBe(1)
    vi.setSystemTime(start + 50_000)
    life = 24 * hour
    await expect(source.current()).resolves.toMatchObject({ token: 'token-2' })
    expect(fetches).toBe(2)
  })
})
