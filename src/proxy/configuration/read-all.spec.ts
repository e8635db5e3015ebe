import { describe, expect, it } from 'vitest'
import { StartError } from '../start-error'
import { readAll, readEach } from './read-all'

function fault(message: string): never {
  throw new StartError(message)
}

describe('readAll', () => {
  it('reads every setting', () => {
    expect(readAll<{ port: number; host: string }>({ port: () => 1, host: () => 'h' })).toEqual({
      port: 1,
      host: 'h',
    })
  })

  it('names every fault once, in order, and reads the rest all the same', () => {
    const read = () =>
      readAll<{ a: string; b: string; c: number; d: string }>({
        a: () => fault('A is wrong.'),
        b: () => fault('B is wrong.'),
        c: () => 1,
        d: () => fault('A is wrong.'),
      })
    expect(read).toThrow(new StartError('A is wrong.\nB is wrong.'))
  })

  it('passes on what is no fault of the operator', () => {
    const broken = new TypeError('broken')
    const read = () =>
      readAll<{ a: string; b: string }>({
        a: () => fault('A is wrong.'),
        b: () => {
          throw broken
        },
      })
    expect(read).toThrow(broken)
  })
})

describe('readEach', () => {
  it('keeps the order', () => {
    const entries = Array.from({ length: 12 }, (_, index) => index)
    expect(readEach(entries, (entry, index) => [entry, index])).toEqual(
      entries.map((entry) => [entry, entry]),
    )
  })

  it('names every fault', () => {
    expect(() => readEach(['a', 'b'], (entry) => fault(`${entry} is wrong.`))).toThrow(
      new StartError('a is wrong.\nb is wrong.'),
    )
  })
})
