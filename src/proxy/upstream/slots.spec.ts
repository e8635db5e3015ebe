import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Slots } from './slots'

const never = new AbortController().signal

/** A task that runs until it is told to end. */
function task(log: string[], name: string) {
  let end: () => void = () => undefined
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  return {
    end: () => end(),
    run: async () => {
      log.push(name)
      await ended
      return name
    },
  }
}

describe('Slots', () => {
  it('lets some run, some wait in turn, and refuses the rest with a time to come again', async () => {
    const slots = new Slots({ atOnce: 1, queue: 2 })
    const log: string[] = []
    const tasks = ['a', 'b', 'c', 'd'].map((name) => task(log, name))
    const results = tasks.map(({ run }) => slots.run(run, never))
    await expect(results[3]).rejects.toMatchObject({
      status: 503,
      code: 'Proxy.Busy',
      retryAfter: 2,
    })
    expect(log).toEqual(['a'])
    expect(slots).toMatchObject({ running: 1, waiting: 2, refused: 1 })
    tasks.forEach(({ end }) => end())
    await expect(Promise.all(results.slice(0, 3))).resolves.toEqual(['a', 'b', 'c'])
    expect(slots).toMatchObject({ running: 0, waiting: 0 })
  })

  it('forgets who left the queue', async () => {
    const slots = new Slots({ atOnce: 1, queue: 1 })
    const log: string[] = []
    const first = task(log, 'first')
    const running = slots.run(first.run, never)
    const gone = new AbortController()
    const left = slots.run(task(log, 'left').run, gone.signal)
    gone.abort(new Error('gone'))
    await expect(left).rejects.toThrow('gone')
    const last = task(log, 'last')
    const waiting = slots.run(last.run, never)
    first.end()
    last.end()
    await Promise.all([running, waiting])
    expect(log).toEqual(['first', 'last'])
  })

  it('never runs more than it may, whatever fails or leaves', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.constantFrom('ends', 'fails', 'leaves'), { maxLength: 30 }),
        async (atOnce, fates) => {
          const slots = new Slots({ atOnce, queue: 100 })
          let running = 0
          let most = 0
          const outcomes = fates.map((fate) => {
            const gone = new AbortController()
            const outcome = slots.run(async () => {
              running += 1
              most = Math.max(most, running)
              await Promise.resolve()
              running -= 1
              if (fate === 'fails') throw new Error(fate)
            }, gone.signal)
            if (fate === 'leaves') gone.abort(new Error(fate))
            return outcome
          })
          await Promise.allSettled(outcomes)
          expect(most).toBeLessThanOrEqual(atOnce)
          expect(slots).toMatchObject({ running: 0, waiting: 0 })
        },
      ),
    )
  })
})
