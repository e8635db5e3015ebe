import { expect, test } from '@playwright/test'

import { dataRows, detailPanel, expectLoaded, openRow, serversTable } from './helpers'

test('says "simulated data" all the time', async ({ page }) => {
  const mark = page.getByText('simulated data', { exact: true })
  // Small pages, so that it still loads when a slow machine cancels it.
  await page.goto('/?project=slow&limit=20')
  await expect(mark).toBeVisible()
  await expect(page.getByRole('progressbar', { name: 'Servers loaded' })).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(mark).toBeVisible()
  await page.getByRole('link', { name: 'Recycle bin' }).click()
  await expect(mark).toBeVisible()
  await page.goto('/?project=forbidden')
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(mark).toBeVisible()
})

for (const name of ['<img src=x onerror=alert(1)>', '"><script>alert(document.domain)</script>']) {
  test(`shows a name with markup as text: ${name}`, async ({ page }) => {
    const dialogs: string[] = []
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    await page.goto(`/?project=demo&name=${encodeURIComponent(name)}`)
    await expectLoaded(page, '1 of 1 servers', 'complete')
    await expect(dataRows(serversTable(page)).getByText(name, { exact: true })).toBeVisible()
    await openRow(serversTable(page), name)
    await expect(detailPanel(page).getByRole('heading', { level: 2 })).toHaveText(name)
    expect(await page.evaluate(() => document.images.length)).toBe(0)
    expect(dialogs).toEqual([])
  })
}

test('a chosen theme holds over a reload', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/?project=empty')
  await page.getByRole('button', { name: 'Theme: system' }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await expect(page.getByRole('button', { name: 'Theme: dark' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Theme: dark' })).toBeVisible()
  await expect(page.getByRole('document').or(page.locator(':root')).first()).toHaveCSS(
    'color-scheme',
    'dark',
  )
})
