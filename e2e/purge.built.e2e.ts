import { expect, type Page, test } from '@playwright/test'

import { dataRows, hold, recycleBinTable } from './helpers'

// No simulated project lists a bin whose policy says nothing: answers are held or replaced before the browser.

const policy = /\/v1\/demo\/recycle-bin$/
const bin = '/?project=demo&tab=recycle-bin&columns=name,purge'

function firstPurge(page: Page) {
  return dataRows(recycleBinTable(page)).first().getByRole('gridcell').last()
}

function whyUnknown(page: Page) {
  return firstPurge(page).getByRole('img')
}

test('the purge is unknown while the policy is read, then estimated', async ({ page }) => {
  const release = await hold(page, policy)
  await page.goto(bin)
  await expect(whyUnknown(page)).toHaveAccessibleName('unknown: the policy is not read yet')
  release()
  await expect(firstPurge(page)).toHaveText(/^in \d d est\.$/)
})

const answers = [
  {
    title: 'a policy that is refused',
    answer: { status: 403, body: '{}' },
    reason: 'the policy cannot be read',
  },
  {
    title: 'a bin that was turned off',
    answer: { json: { switch: 'off', policy: { recycle_threshold_day: 7, retention_hour: 168 } } },
    reason: 'the recycle bin is off now',
  },
  {
    title: 'a policy without a retention',
    answer: { json: { switch: 'on', policy: null } },
    reason: 'the policy does not say how long servers are kept',
  },
]

for (const { title, answer, reason } of answers) {
  test(`the purge is unknown with ${title}`, async ({ page }) => {
    await page.route(policy, (route) => route.fulfill(answer))
    await page.goto(bin)
    await expect(whyUnknown(page)).toHaveAccessibleName(`unknown: ${reason}`)
  })
}
