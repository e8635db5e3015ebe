import { describe, expect, it } from 'vitest'
import { Attempts } from './attempts'

const start = Date.UTC(2026, 0, 1)

/** Fails `count` times, waiting as long as it must before each; returns the waits in seconds. */
function fail(attempts: Attempts, count: number, who: () => [user: string, address: string]) {
  let now = start
  const waits: number[] = []
  for (let done = 0; done < count; done += 1) {
    const [user, address] = who()
    const wait = attempts.begin(user, address, now)
    if (wait !== null) {
      waits.push(wait)
      now += wait * 1000
      expect(attempts.begin(user, address, now)).toBeNull()
    }
  }
  return waits
}

describe('failed logins', () => {
  it('of one user from one address have to wait longer each time, for a quarter of an hour at most', () => {
    const waits = fail(new Attempts(), 20, () => ['ada', '10.0.0.1'])
    expect(waits.slice(0, 6)).toEqual([1, 2, 4, 8, 16, 32])
    expect(waits.at(-1)).toBe(900)
  })

  it('are not answered sooner when many come at a time', () => {
    const attempts = new Attempts()
    const let_in = Array.from({ length: 100 }, () => attempts.begin('ada', '10.0.0.1', start))
    expect(let_in.filter((wait) => wait === null)).toHaveLength(3)
  })

  it('of many users from one address wait as well', () => {
    let user = 0
    const waits = fail(new Attempts(), 40, () => [`user-${(user += 1)}`, '10.0.0.1'])
    expect(waits.slice(0, 4)).toEqual([1, 2, 4, 8])
    expect(waits.at(-1)).toBe(900)
  })

  it('of one user from many addresses never keep that user out for long', () => {
    let host = 0
    const waits = fail(new Attempts(), 60, () => ['ada', `10.0.0.${(host += 1)}`])
    expect(Math.max(...waits)).toBe(30)
    expect(waits.length).toBeGreaterThan(20)
  })

  it('count all addresses of an IPv6 network as one, and an IPv4 address however it is written', () => {
    const attempts = new Attempts()
    for (const address of ['2001:db8::1', '2001:db8::2', '2001:db8:0:0:ffff::3'])
      expect(attempts.begin('ada', address, start)).toBeNull()
    expect(attempts.begin('ada', '2001:db8::4', start)).toBe(1)
    expect(attempts.begin('ada', '2001:db8:0:1::4', start)).toBeNull()
    for (const address of ['10.0.0.1', '::ffff:10.0.0.1', '10.0.0.1'])
      expect(attempts.begin('bob', address, start)).toBeNull()
    expect(attempts.begin('bob', '10.0.0.1', start)).toBe(1)
  })

  it('are forgotten after a success, and after a day', () => {
    const attempts = new Attempts()
    fail(attempts, 3, () => ['ada', '10.0.0.1'])
    attempts.succeed('ada', '10.0.0.1')
    expect(attempts.begin('ada', '10.0.0.1', start)).toBeNull()
    fail(attempts, 8, () => ['bob', '10.0.0.2'])
    const nextDay = start + 25 * 3600_000
    expect(attempts.begin('bob', '10.0.0.2', nextDay)).toBeNull()
    expect(attempts.begin('bob', '10.0.0.2', nextDay)).toBeNull()
  })
})
