import { expect, test } from 'vitest'

import { mostWidth } from './most-width'

test('counts the wide signs of ASCII apart', () => {
  expect(mostWidth('')).toBe(0)
  expect(mostWidth('cn-north-4a')).toBe(11 * 8.5)
  expect(mostWidth('ERROR mw')).toBe(5 * 13 + 8.5 + 2 * 13)
})

test('counts Chinese signs as wide ones', () => {
  expect(mostWidth('10 天前')).toBe(3 * 8.5 + 2 * 13)
  expect(mostWidth('（北京）')).toBe(4 * 13)
})

test.each(['–', 'Größe', 'a\tb', '😀'])('gives up on %j', (text) => {
  expect(mostWidth(text)).toBe(Number.POSITIVE_INFINITY)
})
