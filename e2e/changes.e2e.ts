import { expect, test, type Page } from '@playwright/test'

import { detailPanel, expectLoaded, serversTable } from './helpers'

/** Each request finds servers more, others changed and others gone; how many depends on who else asks meanwhile. */
const drifting = '/?project=drifting&limit=1000'

// The date stands there, too, when midnight was between two loads.
const since = String.raw`since (?:\S+ )?\d\d:\d\d$`
const words = new RegExp(String.raw`^(\d+) changed, (\d+) new, (\d+) gone ${since}`)

/** The note that says what changed. */
function note(page: Page) {
  return page.getByRole('button', { name: words })
}

function dialogOf(page: Page) {
  return page.getByRole('dialog', { name: /^Changes since \d{4}-\d\d-\d\d/ })
}

async function counts(page: Page) {
  const text = await note(page).innerText()
  const [changed = 0, fresh = 0, gone = 0] = words.exec(text)?.slice(1).map(Number) ?? []
  return { changed, fresh, gone }
}

test('a reload says which servers changed, came and went, field by field', async ({ page }) => {
  await page.goto(drifting)
  await expectLoaded(page, '400 of 400 servers', 'complete')
  await expect(page.getByText(new RegExp(since))).toBeHidden()

  await page.getByRole('button', { name: 'Reload' }).click()
  await expect(note(page)).toBeVisible()
  const said = new RegExp(String.raw`complete; \d+ changed, \d+ new, \d+ gone ${since}`)
  await expect(page.getByRole('status').filter({ hasText: said })).toHaveCount(1)
  const { changed, fresh, gone } = await counts(page)

  await note(page).click()
  const dialog = dialogOf(page)
  await expect(dialog.getByText('New in the list')).toHaveCount(fresh)
  await expect(dialog.getByText('Gone from the list')).toHaveCount(gone)
  await expect(dialog.getByRole('rowheader')).toHaveCount(changed + fresh + gone)
  // Nearly all say when; one that changed twice within a second does not.
  const times = dialog.getByRole('row').filter({ has: page.getByText('updated', { exact: true }) })
  await expect(times.first().getByText(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC$/)).toHaveCount(2)

  const first = dialog.getByRole('table').getByRole('button').first()
  const name = await first.innerText()
  await first.click()
  await expect(dialog).toBeHidden()
  await expect(detailPanel(page).getByRole('heading', { name })).toBeVisible()
})

test('changes lead to their rows, and can be counted anew', async ({ page }) => {
  await page.goto(drifting)
  await expectLoaded(page, '400 of 400 servers', 'complete')
  const reload = page.getByRole('button', { name: 'Reload' })
  await reload.click()
  await expect(note(page)).toBeVisible()
  const { changed, fresh } = await counts(page)

  await note(page).click()
  await dialogOf(page)
    .getByRole('button', { name: `Refine to these ${changed + fresh}` })
    .click()
  await expect(serversTable(page)).toHaveAttribute('aria-rowcount', `${changed + fresh + 1}`)
  await page.goBack()
  await expect(serversTable(page)).toHaveAttribute('aria-rowcount', '401')

  await note(page).click()
  await dialogOf(page).getByRole('button', { name: 'Count from now on' }).click()
  await expect(note(page)).toBeHidden()
  await expect(page.getByText('400 of 400 servers', { exact: true })).toBeVisible()
  await reload.click()
  await expect(note(page)).toBeVisible()
})

test('a list in which nothing changed says so', async ({ page }) => {
  await page.goto('/?project=bin-off')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  await page.getByRole('button', { name: 'Reload' }).click()
  const unchanged = page.getByText(new RegExp(`^nothing changed ${since}`))
  // For eyes, and for ears.
  await expect(unchanged).toBeVisible()
  await expect(
    page.getByRole('status').filter({ hasText: new RegExp(`complete; nothing changed ${since}`) }),
  ).toHaveCount(1)
  await expect(note(page)).toBeHidden()
})
