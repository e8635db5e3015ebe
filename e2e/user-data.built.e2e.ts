import { readFile } from 'node:fs/promises'

import { expect, type Page, test } from '@playwright/test'
import * as v from 'valibot'

import { userDataField } from '~/api/withhold'

import { detailPanel, expectLoaded } from './helpers'
import { simulatedServers } from './simulated-rows'

const projects = v.object({ projects: v.array(v.looseObject({})) })
const held = simulatedServers('demo').find((row) => typeof row[userDataField] === 'string')
const server = held?.id ?? ''
const base64 = String(held?.[userDataField])
const text = Buffer.from(base64, 'base64').toString()

/**
 * Makes the page think that the operator allowed it: the proxy of the tests does not. In development a service worker
 * answers, past which no route reaches.
 */
async function allow(page: Page) {
  await page.route('**/api/projects', async (route) => {
    const answer = await route.fetch()
    const body = v.parse(projects, await answer.json())
    for (const project of body.projects) project['revealsUserData'] = true
    await route.fulfill({ json: body })
  })
  await page.route(`**/api/user-data/demo/${server}`, (route) =>
    route.fulfill({ json: { user_data: base64 } }),
  )
}

test('user data cannot be revealed unless the operator allowed it', async ({ page }) => {
  await page.goto(`/?project=demo&server=${server}`)
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  await expect(detailPanel(page).getByText(/present, \d+ bytes, withheld/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Reveal user data' })).toHaveCount(0)
})

test('revealed user data is in no JSON view and in no file, and closes with the row', async ({
  page,
}) => {
  await allow(page)
  await page.goto(`/?project=demo&server=${server}`)
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  const panel = detailPanel(page)
  const reveal = panel.getByRole('button', { name: 'Reveal user data' })
  await reveal.click()
  const shown = panel.getByLabel('User data', { exact: true })
  await expect(shown).toHaveText(text)

  const whole = await panel.innerText()
  expect(whole.split('chpasswd')).toHaveLength(2)
  expect(whole).not.toContain(base64)
  for (const [content, format] of [
    ['all fields', 'JSON'],
    ['all fields', 'CSV'],
    ['visible columns', 'JSON'],
  ] as const) {
    const file = await exported(page, content, format)
    expect(file).toContain(server)
    expect(file).not.toContain(base64)
    expect(file).not.toContain('chpasswd')
  }
  await expect(shown).toBeVisible()

  await panel.getByRole('button', { name: /^Next/ }).click()
  await expect(shown).toHaveCount(0)
  await panel.getByRole('button', { name: /^Previous/ }).click()
  await expect(reveal).toBeVisible()
  await expect(shown).toHaveCount(0)
})

async function exported(page: Page, content: string, format: string): Promise<string> {
  await page.getByRole('search', { name: 'Refine' }).getByRole('button', { name: 'Export' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: new RegExp(content) }).check()
  await dialog.getByRole('radio', { name: new RegExp(`^${format}`) }).check()
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Export', exact: true }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  await page.keyboard.press('Escape')
  return text
}
