import { expect, test } from '@playwright/test'

import { dataRows, detailPanel, expectLoaded, serversTable } from './helpers'

test('rows stand in groups with counts that fold and unfold by keyboard', async ({ page }) => {
  await page.goto('/?project=demo&group=status&q=status:ACTIVE,ERROR')
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  const table = serversTable(page)
  const active = dataRows(table).filter({ hasText: /^ACTIVE[\d,]+ servers$/ })
  const failed = dataRows(table).filter({ hasText: /^ERROR[\d,]+ servers?$/ })
  await expect(active).toBeVisible()
  await expect(failed).not.toBeInViewport()

  const header = active.getByRole('gridcell')
  await expect(header).toHaveAttribute('aria-expanded', 'true')
  await header.click()
  await expect(header).toHaveAttribute('aria-expanded', 'false')
  await expect(failed).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(header).toHaveAttribute('aria-expanded', 'true')
  await expect(failed).not.toBeInViewport()

  const matching = Number((await active.innerText()).replaceAll(/\D/g, ''))
  const shown = await page.getByText(/ shown$/).innerText()
  expect(matching).toBeLessThan(Number(shown.replaceAll(/\D/g, '')))
})

test('the header of a group opens no detail, its rows do', async ({ page }) => {
  await page.goto('/?project=bin-off&group=status')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  const table = serversTable(page)
  const header = dataRows(table).first().getByRole('gridcell')
  await header.click()
  await header.click()
  await expect(detailPanel(page)).toBeHidden()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(detailPanel(page)).toBeVisible()
})

test('Find unfolds what it finds', async ({ page }) => {
  await page.goto('/?project=bin-off&group=status')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  const table = serversTable(page)
  const name = await dataRows(table)
    .filter({ hasNotText: /servers?$/ })
    .first()
    .getByRole('gridcell')
    .first()
    .locator('span')
    .first()
    .innerText()
  await dataRows(table).first().getByRole('gridcell').click()
  await expect(dataRows(table).filter({ hasText: name })).toHaveCount(0)
  await page.keyboard.press('/')
  await page.getByRole('textbox', { name: 'Find' }).fill(name)
  await page.keyboard.press('Enter')
  await expect(dataRows(table).filter({ hasText: name }).first()).toBeVisible()
})
