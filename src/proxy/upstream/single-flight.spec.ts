import { describe, expect, it } from 'vitest'
import { SingleFlight } from './single-flight'

/** A flight that lands when the test says so. */
function flights() {
  const single = new SingleFlight<string>()
  const started: {
    land: (result: string) => void
    fail: (error: Error) => void
    signal: AbortSignal
  }[] = []
  const board = (key: string, signal = new AbortController().signal) =>
    single.run(
      key,
      (shared) =>
        new Promise((land, fail) => {
          started.push({ land, fail, signal: shared })
        }),
      signal,
    )
  return { board, started, single }
}

describe('SingleFlight', () => {
  it('makes one request of any number of identical ones', async () => {
    const { board, started } = flights()
    const results = Array.from({ length: 200 }, () => board('a'))
    const other = board('b')
    expect(started).toHaveLength(2)
    started[0]?.land('first')
    started[1]?.land('second')
    const flown = await Promise.all(results)
    expect(flown.map(({ result }) => result)).toEqual(flown.map(() => 'first'))
    expect(flown.filter(({ joined }) => !joined)).toHaveLength(1)
    expect(await other).toEqual({ result: 'second', joined: false })
  })

  it('begins anew once it has landed or failed', async () => {
    const { board, started, single } = flights()
    const first = board('a')
    started[0]?.fail(new Error('broken'))
    await expect(first).rejects.toThrow('broken')
    expect(single.has('a')).toBe(false)
    const second = board('a')
    started[1]?.land('good')
    await expect(second).resolves.toEqual({ result: 'good', joined: false })
  })

  it('goes on while somebody waits, and is given up with the last', async () => {
    const { board, started } = flights()
    const clients = [new AbortController(), new AbortController(), new AbortController()]
    const results = clients.map(({ signal }) => board('a', signal))
    const leave = async (index: number) => {
      clients[index]?.abort(new Error(`${index} left`))
      await expect(results[index]).rejects.toThrow(`${index} left`)
    }
    await leave(0)
    await leave(2)
    expect(started[0]?.signal.aborted).toBe(false)
    await leave(1)
    expect(started[0]?.signal).toMatchObject({ aborted: true, reason: { message: '1 left' } })
    void board('a').catch(() => undefined)
    expect(started).toHaveLength(2)
  })

  it('takes nobody aboard who has left already', async () => {
    const { board, started } = flights()
    await expect(board('a', AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone')
    expect(started).toHaveLength(0)
  })
})
