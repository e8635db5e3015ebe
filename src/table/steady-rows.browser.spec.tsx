import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'

import { machines, TestTable, type Machine } from './table-fixture'
import { cell, grid, row } from './table-locators'

beforeEach(() => page.viewport(1000, 600))

function topOf(name: string) {
  return row(name).element().getBoundingClientRect().top
}

/** The table of some rows, scrolled so far, of which others are shown next. */
async function scrolled(rows: readonly Machine[], top: number) {
  const screen = await render(<TestTable rows={rows} basis={rows} />)
  await expect.element(grid()).toBeVisible()
  grid().element().scrollTo(0, top)
  await expect.poll(() => grid().element().scrollTop).toBe(top)
  // A frame, for the table to hear of it.
  await new Promise(requestAnimationFrame)
  return (next: readonly Machine[], basis: unknown = next) =>
    screen.rerender(<TestTable rows={next} basis={basis} />)
}

describe('rows in view', () => {
  const many = machines(100, 600)

  test('stay where they are when others come above them', async () => {
    const show = await scrolled(many, 3210)
    const top = topOf('web-203')
    await show([...machines(80, 100), ...many])
    await expect.poll(() => topOf('web-203')).toBe(top)
    expect(grid().element().scrollTop).toBe(3210 + 20 * 32)
    await expect.element(row('web-203')).toHaveAttribute('aria-rowindex', '125')
  })

  test('stay where they are when others go, those in view among them', async () => {
    const show = await scrolled(many, 3200)
    const top = topOf('web-203')
    await show(many.filter(({ id }) => !['id-150', 'id-151', 'id-200', 'id-201'].includes(id)))
    // The first one in view is gone, and so is the second: the third one does not move.
    await expect.poll(() => topOf('web-203')).toBe(top)
    expect(grid().element().scrollTop).toBe(3200 - 4 * 32)
  })

  test('stay where they are when the list becomes shorter than it is scrolled', async () => {
    const show = await scrolled(many, 400 * 32)
    const top = topOf('web-502')
    await show(many.slice(200))
    await expect.poll(() => topOf('web-502')).toBe(top)
  })

  test('give way to the one that has the focus', async () => {
    const show = await scrolled(many, 3200)
    await userEvent.click(cell('one of id-205'))
    const top = topOf('web-205')
    await show(many.filter(({ id }) => id !== 'id-203'))
    await expect.poll(() => topOf('web-205')).toBe(top)
    await expect.element(cell('one of id-205')).toHaveFocus()
  })

  test('move when they are another view of the same', async () => {
    const show = await scrolled(many, 3200)
    await show(many.toReversed(), many)
    await expect.element(row('web-499')).toBeVisible()
    expect(grid().element().scrollTop).toBe(3200)
  })

  test('make room at the top of the list', async () => {
    const screen = await render(<TestTable rows={many} basis={many} />)
    await expect.element(row('web-100')).toBeVisible()
    const next = [...machines(98, 100), ...many]
    await screen.rerender(<TestTable rows={next} basis={next} />)
    await expect.element(row('web-98')).toBeVisible()
    expect(grid().element().scrollTop).toBe(0)
  })

  test('may all be gone', async () => {
    const show = await scrolled(many, 3200)
    await show(machines(1000, 1010))
    await expect.element(row('web-1000')).toBeVisible()
  })
})
