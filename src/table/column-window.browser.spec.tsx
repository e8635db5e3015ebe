import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'

import { machines, TestTable } from './table-fixture'
import { cell, grid, row } from './table-locators'

beforeEach(() => page.viewport(1000, 600))

/** The table of the fixture, 1,200 pixels of columns, in 500 of them. */
async function renderNarrow(rowCount: number) {
  await render(<TestTable rows={machines(0, rowCount)} width="500px" />)
  await expect.element(cell('one of id-3')).toBeVisible()
}

/** Where the left edges of a header and of a cell under it are. */
function leftEdges(header: string, text: string) {
  return [page.getByRole('columnheader', { name: header }), cell(text)].map(
    (locator) => locator.element().getBoundingClientRect().left,
  )
}

test('cells out of view are drawn once the table slides to them, under their headers', async () => {
  await renderNarrow(100)
  expect(cell('three of id-3').query()).toBeNull()
  await expect.element(page.getByRole('columnheader', { name: 'Number' })).toBeInTheDocument()

  grid().element().scrollTo(700, 0)
  await expect.element(cell('three of id-3')).toBeVisible()
  expect(new Set(leftEdges('Column three', 'three of id-3')).size).toBe(1)
  expect(cell('one of id-3').query()).toBeNull()
  await expect.element(row('web-3')).toBeVisible()

  grid().element().scrollTo(0, 0)
  await expect.element(cell('one of id-3')).toBeVisible()
  expect(new Set(leftEdges('Column one', 'one of id-3')).size).toBe(1)
})

test('scrolling up and down draws the same columns in all rows', async () => {
  await renderNarrow(1000)
  grid().element().scrollTo(700, 0)
  await expect.element(cell('three of id-3')).toBeVisible()
  grid().element().scrollTo(700, 16_000)
  await expect.element(cell('three of id-503')).toBeVisible()
  expect(new Set(leftEdges('Column three', 'three of id-503')).size).toBe(1)
})

test('keys reach cells that are not drawn, and the active one stays when it is scrolled away', async () => {
  await renderNarrow(100)
  await cell('one of id-3').click()
  await userEvent.keyboard('{End}')
  await expect.element(cell('333333333333')).toHaveFocus()
  await expect.element(cell('333333333333')).toBeInViewport()
  expect(cell('one of id-3').query()).toBeNull()

  grid().element().scrollTo(0, 0)
  await expect.element(cell('one of id-3')).toBeVisible()
  await expect.element(cell('333333333333')).toHaveFocus()
  expect(new Set(leftEdges('Number', '333333333333')).size).toBe(1)
  expect(cell('444444444444').query()).toBeNull()

  await userEvent.keyboard('{ArrowDown}')
  await expect.element(cell('444444444444')).toHaveFocus()
  await expect.element(cell('444444444444')).toBeInViewport()
})

test('a wider table draws what came into view', async () => {
  await render(<TestTable rows={machines(0, 10)} width="100%" />)
  await expect.element(cell('two of id-3')).toBeVisible()
  expect(cell('333333333333').query()).toBeNull()
  await page.viewport(1600, 600)
  await expect.element(cell('333333333333')).toBeVisible()
})
