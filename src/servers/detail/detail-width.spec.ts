import { expect, test } from 'vitest'

import { boundedWidth, narrowest, widest, widthAfterKey } from './detail-width'

test.each([
  [500.4, 500],
  [0, narrowest],
  [-3, narrowest],
  [99_999, widest],
  [Number.NaN, 520],
  [Number.POSITIVE_INFINITY, 520],
])('a width of %s becomes %s', (width, bounded) => {
  expect(boundedWidth(width)).toBe(bounded)
})

test.each([
  ['ArrowLeft', false, 520, 536],
  ['ArrowLeft', true, 520, 616],
  ['ArrowRight', false, 520, 504],
  ['ArrowRight', true, 400, narrowest],
  ['ArrowLeft', true, 1_180, widest],
  ['Home', false, 520, narrowest],
  ['End', false, 520, widest],
  ['Enter', false, 520, null],
])('%s (Shift: %s) at %s gives %s', (key, large, width, next) => {
  expect(widthAfterKey(key, large, width)).toBe(next)
})
