import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'

import { machines, TestTable } from './table-fixture'
import { nameCell } from './table-locators'

test('in a window lower than the page, the page brings the cell that is reached into view', async () => {
  await page.viewport(1000, 220)
  await render(<TestTable rows={machines(0, 100)} />)
  await page.getByRole('button', { name: 'Before' }).click()
  expect(scrollY).toBe(0)
  await userEvent.keyboard('{Tab}{ArrowDown}')
  expect(scrollY).toBe(0)
  await userEvent.keyboard('{PageDown}')
  await expect.element(nameCell('web-11')).toHaveFocus()
  await expect.element(nameCell('web-11')).toBeInViewport({ ratio: 1 })
  const scrolled = scrollY
  await userEvent.keyboard('{ArrowUp}')
  expect(scrollY).toBe(scrolled)
  await userEvent.keyboard('{Control>}{Home}{/Control}')
  await expect.element(nameCell('web-0')).toBeInViewport({ ratio: 1 })
  await page.viewport(1000, 600)
})
