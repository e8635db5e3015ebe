import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'

import { RefineHelp } from './RefineHelp'

const box = (role: 'term' | 'definition', text: RegExp) =>
  page.getByRole(role).filter({ hasText: text }).first().element().getBoundingClientRect()

test.each([390, 320])('%i pixels wide, a meaning stands below what it is of', async (width) => {
  await page.viewport(width, 700)
  await render(<RefineHelp onClose={() => undefined} />)
  for (const [term, meaning] of [
    [/^Shift\+Alt/, /^makes the column narrower/],
    [/^Menu key/, /^opens the menu of the cell/],
    [/^F2/, /^goes to the controls in it/],
  ] as const) {
    const above = box('term', term)
    const below = box('definition', meaning)
    expect(below.top).toBeGreaterThanOrEqual(above.bottom)
    expect(below.left).toBe(above.left)
    expect(below.width).toBeGreaterThan(width * 0.75)
  }
  // Nothing in it is wider than the dialog.
  const dialog = page.getByRole('dialog').element()
  for (const element of dialog.querySelectorAll('*')) {
    expect(element.scrollWidth).toBeLessThanOrEqual(width)
  }
})

test('in a wide window they stand beside each other', async () => {
  await page.viewport(1280, 700)
  await render(<RefineHelp onClose={() => undefined} />)
  const meaning = box('definition', /^opens the menu of the cell/)
  expect(meaning.left).toBeGreaterThan(box('term', /^Menu key/).right)
})
