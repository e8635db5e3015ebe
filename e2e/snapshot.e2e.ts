import { readFile } from 'node:fs/promises'

import { expect, type Page, test } from '@playwright/test'
import * as v from 'valibot'

import { detailPanel, expectLoaded } from './helpers'

const fileSchema = v.looseObject({
  facts: v.looseObject({ loadedRows: v.number() }),
  servers: v.array(v.looseObject({ id: v.string(), name: v.string() })),
})

function dialogOf(page: Page) {
  return page.getByRole('dialog', { name: 'Compare with an exported file' })
}

/** Exports all fields of all rows as JSON. */
async function exported(page: Page): Promise<v.InferOutput<typeof fileSchema>> {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('radio', { name: /^all fields/ }).check()
  await page.getByRole('radio', { name: /^JSON/ }).check()
  const download = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  await page.keyboard.press('Escape')
  return v.parse(fileSchema, JSON.parse(text))
}

async function choose(page: Page, json: unknown) {
  const buffer = Buffer.from(JSON.stringify(json, null, 2))
  const file = { name: 'then.json', mimeType: 'application/json', buffer }
  await dialogOf(page).getByLabel('JSON file of all fields').setInputFiles(file)
}

test('a list equals the file that was just made of it, the ugliest rows and user data included', async ({
  page,
}) => {
  await page.goto('/?project=demo')
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  const file = await exported(page)
  await page.getByRole('button', { name: 'Compare with file' }).click()
  await choose(page, file)
  await expect(dialogOf(page).getByRole('status')).toHaveText(/^nothing changed since/)
})

test('servers that changed, came and went since an export are told field by field, and lead to their rows', async ({
  page,
}) => {
  await page.goto('/?project=demo')
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  const { facts, servers } = await exported(page)
  const [first, second, third, ...others] = servers
  if (first === undefined || second === undefined) throw new Error('Too few servers.')
  const then = [
    { ...first, tags: ['owner=anna'], description: 'as it was' },
    { ...second, id: 'retired', name: 'retired-01' },
    third,
    ...others,
  ]
  // The key is heard once its button is there.
  await expect(page.getByRole('button', { name: 'Find anything' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('compare with an exp')
  await page.keyboard.press('Enter')
  await choose(page, { facts: { ...facts, loadedAt: '2026-11-20T01:12:00.000Z' }, servers: then })
  const dialog = dialogOf(page)
  const outcome = '1 changed, 1 new, 1 gone since 2026-11-20 09:12'
  await expect(dialog.getByRole('status')).toHaveText(outcome)
  await expect(dialog.getByRole('row', { name: /tags owner=anna/ })).toBeVisible()
  await expect(dialog.getByRole('row', { name: /description as it was/ })).toBeVisible()
  await dialog.getByRole('button', { name: first.name }).click()
  await expect(dialog).toBeHidden()
  await expect(detailPanel(page).getByRole('heading', { name: first.name })).toBeVisible()

  await page.getByRole('button', { name: 'Compare with file' }).click()
  await dialog.getByRole('button', { name: 'Refine to these 2' }).click()
  await expect(page.getByText('2 shown', { exact: true })).toBeVisible()
})

test('the recycle bin is compared with its own files, and says so of others', async ({ page }) => {
  await page.goto('/?project=demo&tab=recycle-bin')
  await expect(page.getByText('complete', { exact: true })).toBeVisible()
  const file = await exported(page)
  await page.getByRole('button', { name: 'Compare with file' }).click()
  await choose(page, file)
  await expect(dialogOf(page).getByRole('status')).toHaveText(/^nothing changed since/)
  await choose(page, { ...file, facts: { ...file.facts, list: 'Servers' } })
  await expect(dialogOf(page).getByRole('status')).toHaveText(/^The file holds the list “Servers”/)
  await choose(page, { ...file, facts: { ...file.facts, project: 'other', projectLabel: 'Other' } })
  await expect(dialogOf(page).getByRole('status')).toHaveText(/^The file is of the project Other/)
})
