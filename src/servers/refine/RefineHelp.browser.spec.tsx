import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'

import { chinese } from '~/lib/language/chinese/dictionary'
import { speak } from '~/lib/language/translate'

import { RefineHelp } from './RefineHelp'

const box = (role: 'term' | 'definition', text: RegExp) =>
  page.getByRole(role).filter({ hasText: text }).first().element().getBoundingClientRect()

afterEach(() => speak({}))

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

test('in Chinese what is written stays as it is, and what it means is told', async () => {
  speak(chinese)
  await render(<RefineHelp onClose={() => undefined} />)
  const pair = (term: string) =>
    page.getByRole('term').filter({ hasText: term }).first().element().parentElement?.textContent
  expect(pair('-status:ERROR')).toBe('-status:ERROR除此之外的所有云服务器；NOT 作用相同')
  expect(pair('vm-state')).toBe(
    'vm-state 或 vm_state云服务器的 vm_state，API 按状态筛选时以此为准，例如 vm-state:stopped',
  )
})
