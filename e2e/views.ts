import { expect } from '@playwright/test'

import { detailPanel } from './helpers'
import { openedViews } from './opened-views'
import { untilComplete, untilProjectsSaid, untilText, type View } from './view'

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
  {
    name: 'slow-first-page',
    address: '/?project=slow',
    unanswered: /cloudservers\/detail/,
    arrive: untilText('Loading servers'),
  },
  {
    name: 'slow-loading',
    address: '/?project=slow',
    unanswered: /cloudservers\/detail\?.*offset=(?!1$)/,
    arrive: untilText('200 of 1,000 servers'),
  },
  {
    name: 'dropped',
    address: '/?project=demo&name=web.1&colour=blue',
    arrive: untilText('Parts of the address were left out.'),
  },
  {
    name: 'several-loading',
    address: '/?project=*',
    unanswered: /\/v1\/slow\//,
    arrive: untilText(/\d+ of 12 projects complete/),
  },
  {
    name: 'several-projects',
    address: '/?project=*&name=auth-api-prod',
    arrive: untilProjectsSaid,
  },
  {
    name: 'several-projects-open',
    address: '/?project=*&name=auth-api-prod',
    arrive: async (page) => {
      await untilProjectsSaid(page)
      await page.getByRole('button', { name: 'Projects', exact: true }).click()
      await expect(page.getByRole('dialog', { name: 'Projects of this list' })).toBeVisible()
    },
  },
  {
    name: 'several-bins',
    address: '/?project=*&tab=recycle-bin&name=prod',
    arrive: untilText(/Recycle bin: on in \d+ of 12 projects/),
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
  ...openedViews,
]
