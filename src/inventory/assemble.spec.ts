import fc from 'fast-check'
import { expect, test } from 'vitest'

import { assemble } from './assemble'
import type { LoadedPage } from './loaded'
import { lettersOf, pageOf } from './testing/scripted-source'

type Pages = Readonly<Record<number, string>>

/** Pages in the order in which they are written here, which is that of their arrival. */
function pagesOf(...pages: readonly (readonly [number: number, letters: string])[]) {
  return new Map<number, LoadedPage>(pages.map(([number, letters]) => [number, pageOf(letters)]))
}

const none = new Map<number, never>()

function lettersWith(pages: Pages, failed: readonly number[], shown: string, whole: boolean) {
  const map = pagesOf(
    ...Object.entries(pages).map(([number, page]) => [Number(number), page] as const),
  )
  const failures = new Map(failed.map((number) => [number, null]))
  return lettersOf(assemble(map, failures, pageOf(shown).rows).rows(whole))
}

test.each<[string, Pages, readonly number[], string, boolean, string]>([
  ['nothing', {}, [], '', false, ''],
  ['pages in order', { 1: 'ab', 2: 'cd' }, [], '', false, 'abcd'],
  ['a page before is under way', { 1: 'ab', 3: 'ef' }, [], '', false, 'ab'],
  ['no page is under way any more', { 1: 'ab', 3: 'ef' }, [], '', true, 'abef'],
  ['the first page is under way', { 2: 'cd' }, [], '', false, ''],
  ['a page before failed', { 1: 'ab', 3: 'ef', 5: 'ij' }, [2], '', false, 'abef'],
  ['rows that were on the screen stay', { 1: 'ab', 3: 'ef', 5: 'ij' }, [], 'abef', false, 'abef'],
  ['only whole pages were on the screen', { 1: 'ab', 3: 'bf' }, [], 'ab', false, 'ab'],
])('%s', (_, pages, failed, shown, whole, letters) => {
  expect(lettersWith(pages, failed, shown, whole)).toBe(letters)
})

test('of two answers about a row the newer one stands, in the place of the first', () => {
  const inOrder = assemble(pagesOf([1, 'abc'], [2, 'cd']), none, []).rows(false)
  expect(inOrder).toMatchObject({ repeated: 1 })
  expect(lettersOf(inOrder)).toBe('abcd')
  expect(inOrder.rows[2]?.source.answer.url).toBe('/cd')

  const late = assemble(pagesOf([2, 'cd'], [1, 'abc']), none, []).rows(false)
  expect(lettersOf(late)).toBe('abcd')
  expect(late.rows[2]?.source.answer.url).toBe('/abc')
})

test('the same pages give the same rows', () => {
  const pages = pagesOf([1, 'ab'])
  const assembled = assemble(pages, none, [])
  const before = assembled.rows(false)
  expect(assembled.rows(false)).toBe(before)
  pages.set(2, pageOf('c'))
  expect(assembled.rows(false)).not.toBe(before)
  expect(lettersOf(before)).toBe('ab')
})

test('step by step comes to the same as at once', () => {
  const page = fc.string({ unit: fc.constantFrom(...'abcdefgh'.split('')), maxLength: 4 })
  const arrivals = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 8 }), page), {
    selector: ([number]) => number,
  })
  fc.assert(
    fc.property(arrivals, (arrivals) => {
      const pages = new Map<number, LoadedPage>()
      const stepwise = assemble(pages, none, [])
      let before = ''
      for (const [number, letters] of arrivals) {
        pages.set(number, pageOf(letters))
        const now = lettersOf(stepwise.rows(false))
        expect(now.startsWith(before)).toBe(true)
        before = now
      }
      const whole = stepwise.rows(true)
      expect(whole).toEqual(assemble(pages, none, []).rows(true))
      const read = arrivals.reduce((sum, [, letters]) => sum + letters.length, 0)
      expect(whole.rows.length + whole.repeated).toBe(read)
      expect(new Set(lettersOf(whole)).size).toBe(whole.rows.length)
    }),
  )
})
