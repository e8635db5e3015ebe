import { expect, test } from '@playwright/test'
import * as v from 'valibot'

import { detailPanel, inAddress, recycleBinTable } from './helpers'
import { simulatedAnswer } from './simulated-rows'

test('a server that is not among the rows is said to be missing', async ({ page }) => {
  await page.goto('/?project=bin-off&server=00000000-0000-4000-8000-000000000000')
  await expect(detailPanel(page)).toContainText('This server is not among the loaded rows')
})

test('a link to a server that was deleted meanwhile leads to it in the recycle bin', async ({
  page,
}) => {
  const [binned] = v.parse(
    v.array(v.looseObject({ id: v.string(), name: v.string() })),
    simulatedAnswer('demo', 'recycle-bin/cloudservers'),
  )
  const { id = '', name = '' } = binned ?? {}
  await page.goto(`/?project=demo&q=web&server=${id}`)
  const panel = detailPanel(page)
  await panel.getByRole('link', { name: 'Look in the recycle bin' }).click()
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(name)
  await expect(recycleBinTable(page)).toBeVisible()
  expect(inAddress(page, 'q')).toEqual([])
  await page.goBack()
  await expect(panel).toContainText('This server is not among the loaded rows')
  expect(inAddress(page, 'q')).toEqual(['web'])
})
