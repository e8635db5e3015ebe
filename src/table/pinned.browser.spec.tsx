import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'

import { machines, TestTable } from './table-fixture'
import { cell, grid, nameCell, row } from './table-locators'

beforeEach(() => page.viewport(1000, 600))

test('the header and the first column stay in place', async () => {
  await render(<TestTable rows={machines(0, 1000)} />)
  await expect.element(row('web-0')).toBeVisible()
  const header = page.getByRole('columnheader', { name: 'Name' })
  const before = header.element().getBoundingClientRect()
  grid().element().scrollTo(250, 9600)
  await expect.element(row('web-302')).toBeVisible()
  const after = header.element().getBoundingClientRect()
  expect([after.left, after.top]).toEqual([before.left, before.top])
  const name = nameCell('web-302').element().getBoundingClientRect()
  expect(name.left).toBe(before.left)
})

test('the first column stays in place while the table slides, and again once it rests', async () => {
  await render(<TestTable rows={machines(0, 1000)} />)
  await expect.element(row('web-0')).toBeVisible()
  const header = page.getByRole('columnheader', { name: 'Name' })
  const leftOf = (locator: typeof header) => locator.element().getBoundingClientRect().left
  const position = () => getComputedStyle(nameCell('web-3').element()).position
  const place = leftOf(header)
  const heard = (event: string) =>
    new Promise((resolve) => {
      grid().element().addEventListener(event, resolve, { once: true })
    })
  for (const [left, atRest] of [
    [150, 'relative'],
    [60, 'relative'],
    [0, 'static'],
  ] as const) {
    const [slides, rests] = [heard('scroll'), heard('scrollend')]
    grid().element().scrollTo(left, 0)
    await slides
    expect(left === 0 || position() === 'sticky').toBe(true)
    expect([leftOf(nameCell('web-3')), leftOf(header)]).toEqual([place, place])
    await rests
    expect([grid().element().scrollLeft, position()]).toEqual([left, atRest])
    expect([leftOf(nameCell('web-3')), leftOf(header)]).toEqual([place, place])
  }
})

test('in a narrow view, as in one that is zoomed to 400 %, the first column makes room', async () => {
  await page.viewport(320, 600)
  await render(
    <div className="fixed inset-0 flex [&>main]:w-full">
      <TestTable rows={machines(0, 3)} />
    </div>,
  )
  await cell('one of id-1').click()
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(cell('two of id-1')).toHaveFocus()
  const { left, right } = cell('two of id-1').element().getBoundingClientRect()
  expect([left >= 0, right <= 320]).toEqual([true, true])
  await expect.element(nameCell('web-1')).not.toBeInViewport()
})
