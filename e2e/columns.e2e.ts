import { expect, type Locator, type Page, test } from '@playwright/test'

import { expectLoaded, inAddress, serversTable, tabToTable } from './helpers'

function header(page: Page, name: string): Locator {
  return serversTable(page).getByRole('columnheader', { name })
}

function headers(page: Page) {
  return serversTable(page).getByRole('columnheader').allInnerTexts()
}

async function widthOf(page: Page, name: string): Promise<number> {
  return header(page, name).evaluate((cell) => cell.getBoundingClientRect().width)
}

async function centre(locator: Locator) {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('Not on the screen.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, right: box.x + box.width }
}

function said(page: Page, text: string) {
  return expect(page.getByRole('status').filter({ hasText: text })).toHaveCount(1)
}

/** Expects that nothing sorts: headers show it at once, while the address waits for a moment. */
async function expectUnsorted(page: Page) {
  await expect(serversTable(page).locator('[aria-sort$=ending]')).toHaveCount(0)
}

/** Moves the pointer to the edge of a header until it can be held: the code for it comes with the first touch. */
async function reachEdge(page: Page, x: number, y: number) {
  const handle = page.getByTitle('Drag to resize, double click to fit')
  await expect(async () => {
    await page.mouse.move(x - 20, y)
    await page.mouse.move(x, y)
    await expect(handle).toBeVisible({ timeout: 1000 })
  }).toPass()
}

test.beforeEach(async ({ page }) => {
  await page.goto('/?project=bin-off')
  await expectLoaded(page, '40 of 40 servers', 'complete')
})

test('by keyboard alone a column is moved, resized and fitted', async ({ page }) => {
  await tabToTable(page)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowRight')
  await expect(header(page, 'Status')).toBeFocused()

  await page.keyboard.press('Alt+ArrowRight')
  await said(page, 'Status is column 3 of 14')
  await expect
    .poll(async () => (await headers(page)).slice(0, 3))
    .toEqual(['Name', 'Power', 'Status'])
  await expect(header(page, 'Status')).toBeFocused()
  await page.keyboard.press('Alt+ArrowLeft')
  await said(page, 'Status is column 2 of 14')
  await expect(header(page, 'Status')).toBeFocused()
  await page.keyboard.press('Alt+ArrowLeft')
  await said(page, 'Status cannot go further: not pinned')

  const before = await widthOf(page, 'Status')
  await page.keyboard.press('Shift+Alt+ArrowRight')
  await expect.poll(() => widthOf(page, 'Status')).toBe(before + 16)
  await page.keyboard.press('Shift+Alt+ArrowLeft')
  await expect.poll(() => widthOf(page, 'Status')).toBe(before)
  await page.keyboard.press('Alt+Enter')
  await said(page, `Status is ${await widthOf(page, 'Status')} pixels wide`)
  expect(await widthOf(page, 'Status')).toBeLessThan(before)
  await expect.poll(() => inAddress(page, 'columns').join()).toMatch(/^name,status~\d+,power,/)
  expect(inAddress(page, 'sort')).toEqual([])

  for (let place = 3; place <= 14; place += 1) {
    await page.keyboard.press('Alt+ArrowRight')
    await said(page, `Status is column ${place} of 14`)
  }
  await expect(header(page, 'Status')).toBeInViewport({ ratio: 0.98 })
})

test('an edge is dragged, and fits by a double click', async ({ page }) => {
  const before = await widthOf(page, 'Status')
  const { right, y } = await centre(header(page, 'Status'))
  await reachEdge(page, right - 1, y)
  await page.mouse.down()
  await page.mouse.move(right + 20, y)
  await expect(page.getByText(`${before + 21} px`)).toBeVisible()
  await page.mouse.move(right + 49, y)
  await page.mouse.up()
  await expect.poll(() => widthOf(page, 'Status')).toBe(before + 50)
  await expectUnsorted(page)

  await reachEdge(page, right + 49, y)
  await page.mouse.dblclick(right + 49, y)
  await expect.poll(() => widthOf(page, 'Status')).toBeLessThan(before)
  const cut = await serversTable(page)
    .locator('[role="gridcell"][aria-colindex="2"]')
    .evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth).length)
  expect(cut).toBe(0)
})

test('a header is dragged to another place, and no click is made of it', async ({ page }) => {
  const from = await centre(header(page, 'Power'))
  const to = await centre(header(page, 'Status'))
  await reachEdge(page, from.right - 1, from.y)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x - 20, from.y)
  await page.mouse.move(to.x - 20, to.y)
  await page.mouse.up()
  await expect
    .poll(async () => (await headers(page)).slice(0, 3))
    .toEqual(['Name', 'Power', 'Status'])
  await expectUnsorted(page)

  // The pinned column stays where it is.
  const name = await centre(header(page, 'Name'))
  const power = await centre(header(page, 'Power'))
  await page.mouse.move(power.x, power.y)
  await page.mouse.down()
  await page.mouse.move(name.x, name.y)
  await page.mouse.move(name.x - 60, name.y)
  await page.mouse.up()
  await said(page, 'Power cannot go further: not pinned')
  await header(page, 'Power').click()
  await expect.poll(() => inAddress(page, 'sort')).toEqual(['power'])
})

test('Escape takes back what the pointer drags, and leaves the selection', async ({ page }) => {
  await tabToTable(page)
  await page.keyboard.press('Space')
  const selection = page.getByRole('region', { name: 'Selection' })
  await expect(selection).toBeVisible()

  const before = await widthOf(page, 'Status')
  const { x, y, right } = await centre(header(page, 'Status'))
  await reachEdge(page, right - 1, y)
  await page.mouse.down()
  await page.mouse.move(right + 60, y)
  await expect(page.getByText(/^\d+ px$/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText(/^\d+ px$/)).toBeHidden()
  await page.mouse.up()

  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(right + 200, y)
  await page.keyboard.press('Escape')
  await page.mouse.move(x, y)
  await page.mouse.up()

  await expect(selection).toBeVisible()
  expect(await widthOf(page, 'Status')).toBe(before)
  expect((await headers(page)).slice(0, 3)).toEqual(['Name', 'Status', 'Power'])
  await expectUnsorted(page)
})

test('the menu of a header sorts, groups, pins, fits and hides its column', async ({ page }) => {
  const menu = page.getByRole('menu', { name: 'Column Status' })
  async function choose(name: string) {
    // The code for it comes with the first touch.
    await expect(async () => {
      await header(page, 'Status').click({ button: 'right' })
      await expect(menu).toBeVisible({ timeout: 1000 })
    }).toPass()
    await menu.getByRole('menuitem', { name, exact: true }).click()
    await expect(menu).toBeHidden()
  }

  await choose('Sort descending')
  await expect(header(page, 'Status')).toHaveAttribute('aria-sort', 'descending')
  await expect.poll(() => inAddress(page, 'sort')).toEqual(['-status'])
  await choose('Sort ascending')
  await expect(header(page, 'Status')).toHaveAttribute('aria-sort', 'ascending')

  await choose('Group by Status')
  await expect.poll(() => inAddress(page, 'group')).toEqual(['status'])
  await choose('Stop grouping')
  await expect.poll(() => inAddress(page, 'group')).toEqual([])

  await choose('Pin')
  await said(page, 'Status is pinned')
  await choose('Let it scroll')
  await said(page, 'Status scrolls with the others')

  const before = await widthOf(page, 'Status')
  await choose('Fit to its content')
  await expect.poll(() => widthOf(page, 'Status')).toBeLessThan(before)
  await choose('Back to its own width')
  await expect.poll(() => widthOf(page, 'Status')).toBe(before)

  await choose('Hide')
  await said(page, 'Status is hidden')
  await expect(header(page, 'Status')).toBeHidden()
  await expect(header(page, 'Power')).toBeFocused()
})

test('the menu of a header by keyboard alone', async ({ page }) => {
  await tabToTable(page)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowRight')
  const menu = page.getByRole('menu', { name: 'Column Status' })
  await expect(async () => {
    await page.keyboard.press('ContextMenu')
    await expect(menu).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expect(menu.getByRole('menuitem', { name: 'Sort ascending' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await expect(header(page, 'Status')).toBeFocused()
  await page.keyboard.press('ContextMenu')
  await expect(menu.getByRole('menuitem', { name: 'Sort ascending' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(header(page, 'Status')).toHaveAttribute('aria-sort', 'descending')
  await expect(header(page, 'Status')).toBeFocused()
})
