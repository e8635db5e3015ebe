import { expect, test } from '@playwright/test'

import { serversTable } from './helpers'

test('keys are listed, and those of one character can be turned off', async ({ page }) => {
  await page.goto('/?project=demo')
  // Its code, which hears the keys, is fetched after the first rows stand.
  await expect(page.getByRole('button', { name: 'Find anything' })).toBeVisible()
  await serversTable(page).getByRole('gridcell').first().focus()
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keys' })
  const palette = page.getByRole('dialog', { name: 'Find anything' })
  await expect(keys).toContainText('Ctrl+K')
  await keys.getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await expect(keys).toBeHidden()
  await page.keyboard.press('?')
  await page.keyboard.press('/')
  await expect(keys).toBeHidden()
  await expect(page.getByRole('search', { name: 'Find in rows' })).toBeHidden()

  await page.keyboard.press('Control+k')
  await palette.getByRole('button', { name: 'Keys' }).click()
  await expect(palette).toBeHidden()
  await keys.getByRole('checkbox').check()
  await page.keyboard.press('Escape')
  await expect(serversTable(page).getByRole('gridcell').first()).toBeFocused()
  await page.keyboard.press('/')
  await expect(page.getByRole('search', { name: 'Find in rows' })).toBeVisible()
})
