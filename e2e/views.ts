import { expect, type Page } from '@playwright/test'

import { apiFilters, detailPanel, serversTable, slideToLastColumn, statusFilter } from './helpers'

/** A view or state of the page that a person can be in, and how to get there. */
export interface View {
  readonly name: string
  readonly address: string
  /** Waits until the view stands still, after whatever has to be done to get there. */
  readonly arrive: (page: Page) => Promise<void>
}

function untilText(text: string | RegExp): View['arrive'] {
  return (page) => expect(page.getByText(text).first()).toBeVisible()
}

const untilComplete: View['arrive'] = (page) =>
  expect(page.getByText('complete', { exact: true })).toBeVisible()

/** Every view and state: what axe looks at, and what screenshots are taken of. */
export const views: readonly View[] = [
  { name: 'demo', address: '/?project=demo', arrive: untilComplete },
  { name: 'empty', address: '/?project=empty', arrive: untilText('This project has no servers') },
  {
    name: 'no-match',
    address: '/?project=bin-off&name=no-such-server&tags=env%3Dnone',
    arrive: untilText('No server matches'),
  },
  { name: 'malformed', address: '/?project=malformed', arrive: untilComplete },
  {
    name: 'throttled',
    address: '/?project=throttled',
    arrive: untilText(/Loading goes on by itself/),
  },
  {
    name: 'forbidden',
    address: '/?project=forbidden',
    arrive: untilText('No permission to list these servers'),
  },
  {
    name: 'expired',
    address: '/?project=expired',
    arrive: untilText('The credentials were not accepted'),
  },
  { name: 'flaky', address: '/?project=flaky', arrive: untilText('The API failed') },
  { name: 'slow-first-page', address: '/?project=slow', arrive: untilText('Loading servers') },
  {
    name: 'slow-loading',
    address: '/?project=slow',
    arrive: untilText('200 of 1,000 servers'),
  },
  {
    name: 'dropped',
    address: '/?project=demo&name=web.1&colour=blue',
    arrive: untilText('Parts of the address were left out.'),
  },
  { name: 'bin', address: '/?project=demo&tab=recycle-bin', arrive: untilComplete },
  {
    name: 'bin-purged-next',
    address: '/?project=demo&tab=recycle-bin&columns=name,purge,updated&sort=purge',
    arrive: untilComplete,
  },
  {
    name: 'bin-off',
    address: '/?project=bin-off&tab=recycle-bin',
    arrive: untilText('The recycle bin is off'),
  },
  {
    name: 'bin-empty',
    address: '/?project=empty&tab=recycle-bin',
    arrive: untilText('The recycle bin is empty'),
  },
  {
    name: 'bin-unavailable',
    address: '/?project=bin-unavailable&tab=recycle-bin',
    arrive: untilText('No recycle bin at this address'),
  },
  {
    name: 'bin-forbidden',
    address: '/?project=forbidden&tab=recycle-bin',
    arrive: untilText('No permission to see the recycle bin'),
  },
  {
    name: 'detail',
    address: '/?project=demo',
    arrive: async (page) => {
      await untilComplete(page)
      await page.getByRole('gridcell').first().click()
      await expect(detailPanel(page).getByRole('heading', { name: 'Raw JSON' })).toBeVisible()
    },
  },
  {
    name: 'detail-full',
    address: '/?project=demo&detail=full',
    arrive: async (page) => {
      await untilComplete(page)
      await page.getByRole('gridcell').first().click()
      const panel = detailPanel(page)
      await panel.getByRole('button', { name: 'Meanings' }).click()
      await expect(panel.getByRole('link', { name: 'Back to the list' })).toBeVisible()
      await expect(panel.getByText(/status:.*State of the server/)).toBeVisible()
    },
  },
  {
    name: 'detail-missing',
    address: '/?project=bin-off&server=00000000-0000-4000-8000-000000000000',
    arrive: async (page) => {
      await untilComplete(page)
      await expect(detailPanel(page)).toContainText('It may be gone')
    },
  },
  {
    name: 'detail-unreadable',
    address: '/?project=malformed',
    arrive: async (page) => {
      await untilComplete(page)
      await page.getByText('Unreadable row').first().click()
      await expect(detailPanel(page)).toContainText('not what the API documents')
    },
  },
  {
    name: 'status-menu',
    address: '/?project=demo&status=ACTIVE',
    arrive: async (page) => {
      await untilComplete(page)
      await statusFilter(page).click()
      await expect(page.getByRole('menuitemradio', { name: /^UNKNOWN/ })).toBeAttached()
    },
  },
  {
    name: 'project-menu',
    address: '/?project=demo&name=web.1',
    arrive: async (page) => {
      await untilComplete(page)
      await page.getByRole('button', { name: /^Project/ }).click()
      await expect(page.getByRole('menuitemradio', { name: /^Malformed/ })).toBeVisible()
    },
  },
  {
    name: 'more-filters',
    address: '/?project=demo&name=web.1&not-tags=__type_baremetal&limit=100',
    arrive: async (page) => {
      await untilComplete(page)
      await apiFilters(page).getByRole('button', { name: /^More/ }).click()
      await page.getByLabel('Page size', { exact: true }).fill('0')
      await expect(page.getByRole('alert')).toBeVisible()
    },
  },
  {
    name: 'invalid-filter',
    address: '/?project=demo&name=web.1',
    arrive: async (page) => {
      await untilComplete(page)
      await apiFilters(page).getByRole('textbox', { name: 'IP' }).fill('999')
      await expect(page.getByRole('alert')).toBeVisible()
    },
  },
  {
    name: 'columns-menu',
    address: '/?project=demo&columns=name,status|tag:env~120,zone,metadata:os_bit,ram,terminate',
    arrive: async (page) => {
      await untilComplete(page)
      await page.getByRole('button', { name: 'Columns' }).click()
      await expect(page.getByRole('list', { name: 'Shown columns' })).toBeVisible()
    },
  },
  {
    name: 'views-menu',
    address: '/?project=demo&q=web&view=Theirs',
    arrive: async (page) => {
      await untilComplete(page)
      await page.getByRole('button', { name: /^View:/ }).click()
      await page.getByRole('button', { name: 'More about Running' }).click()
      await page.getByRole('button', { name: 'Duplicate' }).click()
      await page.getByRole('button', { name: 'More about Running copy' }).click()
      await expect(page.getByRole('button', { name: 'Delete' })).toBeVisible()
    },
  },
  {
    name: 'more-tags',
    address: '/?project=demo&name=web.1',
    arrive: async (page) => {
      await untilComplete(page)
      await slideToLastColumn(serversTable(page))
      await page
        .getByRole('button', { name: /more tags/ })
        .first()
        .click()
      await expect(page.getByRole('note')).toBeVisible()
    },
  },
  {
    name: 'export',
    address: '/?project=demo&q=status%3AACTIVE',
    arrive: async (page) => {
      await untilComplete(page)
      await page.getByRole('button', { name: 'Export' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click()
      await expect(page.getByRole('dialog').getByRole('status')).toContainText('Made')
    },
  },
  {
    name: 'find-anything',
    address: '/?project=demo',
    arrive: async (page) => {
      await untilComplete(page)
      await page.getByRole('button', { name: 'Find anything' }).click()
      await page.getByRole('combobox', { name: 'Find anything' }).fill('auth')
      await expect(page.getByRole('group', { name: /^Servers/ })).toBeVisible()
    },
  },
  {
    name: 'all-projects',
    address: '/?project=demo',
    arrive: async (page) => {
      await untilComplete(page)
      await page.getByRole('button', { name: 'All projects' }).click()
      await page.getByRole('dialog').getByRole('textbox').fill('auth')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog').getByRole('status')).toContainText('in full')
    },
  },
  {
    name: 'keys',
    address: '/?project=demo',
    arrive: async (page) => {
      await expect(page.getByRole('button', { name: 'Find anything' })).toBeVisible()
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    },
  },
  {
    name: 'copy-column',
    address: '/?project=demo',
    arrive: async (page) => {
      await untilComplete(page)
      await page.getByRole('button', { name: 'Copy', exact: true }).click()
      await page.getByRole('radio', { name: 'one column' }).check()
    },
  },
  {
    name: 'expected-fields',
    address: '/?project=bin-off&tab=recycle-bin&expect-fields=locked',
    arrive: async (page) => {
      await untilText('The recycle bin is off')(page)
      await apiFilters(page)
        .getByRole('button', { name: /^Expected fields/ })
        .click()
      await expect(page.getByRole('checkbox', { name: 'market_info' })).toBeVisible()
    },
  },
  {
    name: 'selection',
    address: '/?project=demo&q=status%3AERROR',
    arrive: async (page) => {
      await untilComplete(page)
      await page.getByRole('gridcell').first().focus()
      await page.keyboard.press('Control+a')
      await expect(page.getByRole('region', { name: 'Selection' })).toBeVisible()
    },
  },
  {
    name: 'compare',
    address: '/?project=demo',
    arrive: async (page) => {
      await untilComplete(page)
      await page.getByRole('gridcell').first().focus()
      await page.keyboard.press('Space')
      await page.keyboard.press('Shift+ArrowDown')
      await page.getByRole('button', { name: 'Compare', exact: true }).click()
      await expect(page.getByRole('table', { name: /fields differ$/ })).toBeVisible()
    },
  },
  {
    name: 'snapshot',
    address: '/?project=demo',
    arrive: async (page) => {
      await untilComplete(page)
      await page.getByRole('button', { name: 'Compare with file' }).click()
      const buffer = Buffer.from(JSON.stringify(snapshotOfDemo))
      const file = { name: 'demo.JSON', mimeType: 'application/json', buffer }
      await page.getByLabel('JSON file of all fields').setInputFiles(file)
      await expect(page.getByText('demo-01')).toBeVisible()
    },
  },
]

/** What an export would hold of a list with one server, of which a part was selected. */
const snapshotOfDemo = {
  facts: {
    project: 'demo',
    projectLabel: 'Demo',
    list: 'Servers',
    apiFilters: {},
    content: 'all fields',
    loadedRows: 2,
    complete: true,
    loadedAt: '2026-11-20T09:12:00.000Z',
    exportedAt: '2026-11-20T09:13:00.000Z',
  },
  servers: [{ id: '00000000-0000-4000-8000-000000000000', name: 'demo-01', metadata: {} }],
}
