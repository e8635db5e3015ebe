import { expect } from '@playwright/test'

import { apiFilters, serversTable, slideToLastColumn, statusFilter } from './helpers'
import { untilComplete, untilText, type View } from './view'

/** What opens over a list: menus, panels and dialogs, and what selects in it. */
export const openedViews: readonly View[] = [
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
    name: 'paste',
    address: '/?project=demo',
    arrive: async (page) => {
      await untilComplete(page)
      await page.getByRole('button', { name: 'Paste a list' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox').fill('ecs-ac2f 10.0.0.12 billing-db-prod-01')
      await expect(dialog.getByText('in the recycle bin')).toBeVisible()
      await expect(dialog.getByRole('table')).toBeVisible()
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
      await page.getByRole('button', { name: 'Find in all projects' }).click()
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
