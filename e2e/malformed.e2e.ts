import { expect, test } from '@playwright/test'

import { toRow } from '~/api/to-row'

import { detailPanel, expectLoaded, expectRowVisible, openRow, serversTable } from './helpers'
import { simulatedAnswer } from './simulated-rows'

const rows = simulatedAnswer('malformed', 'cloudservers/detail').map((raw, at) =>
  toRow(raw, `row ${at + 1}`, { answer: { url: '/' }, index: at }),
)

test('a row that cannot be read says why, the others are as usual', async ({ page }) => {
  const unreadable = rows.filter((row) => row.kind === 'unreadable')
  const sound = rows.find((row) => row.kind === 'server')
  await page.goto('/?project=malformed')
  await expectLoaded(page, '240 of 240 servers', 'complete')
  await expect(page.getByText(`${unreadable.length} unreadable`, { exact: true })).toBeVisible()
  const table = serversTable(page)
  await expectRowVisible(table, { Name: sound?.name ?? '', Status: sound?.status ?? '' })

  const [damaged] = unreadable
  const name = damaged?.readable?.name ?? ''
  await expectRowVisible(table, {
    Name: `Unreadable row ${name} ${damaged?.id} ${damaged?.reason}`,
  })
  await openRow(table, damaged?.id ?? '')
  const panel = detailPanel(page)
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(name)
  await expect(panel.getByText(damaged?.reason ?? '')).toBeVisible()
  await expect(panel.getByText(`"id": "${damaged?.id}"`)).toBeVisible()
})

test('a row that cannot be read is found by what could be read of it', async ({ page }) => {
  const unreadable = rows.filter((row) => row.kind === 'unreadable')
  const name = unreadable[0]?.readable?.name ?? ''
  await page.goto('/?project=malformed')
  await expectLoaded(page, '240 of 240 servers', 'complete')
  const refine = page.getByRole('combobox', { name: 'Refine' })
  await refine.fill(`name:${name}`)
  await expectRowVisible(serversTable(page), { Name: `Unreadable row ${name}` })
  await page.getByRole('button', { name: `${unreadable.length} unreadable` }).click()
  await expect(refine).toHaveValue('is:unreadable')
  await expect(page.getByText(`${unreadable.length} shown`, { exact: true })).toBeVisible()
})

test('a row without an ID can be opened as well', async ({ page }) => {
  await page.goto('/?project=malformed')
  const table = serversTable(page)
  await openRow(table, 'unreadable: page 1, row ')
  await expect(detailPanel(page).getByText(/^unreadable: page 1, row /)).toBeVisible()
})

test('a status that nobody documented is shown as it is', async ({ page }) => {
  const odd = rows.find((row) => row.kind === 'server' && row.status === 'TELEPORTING')
  await page.goto(`/?project=malformed&server=${odd?.id}`)
  await expect(detailPanel(page).getByRole('definition').getByText('TELEPORTING')).toBeVisible()
})
