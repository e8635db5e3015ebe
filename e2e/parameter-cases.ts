import { expect, type Page } from '@playwright/test'

import { apiFilters, statusFilter } from './helpers'

/** One use of a control, and the queries that must come of it. */
export interface ParameterCase {
  readonly title: string
  readonly parameter: string
  /** What the address bar must hold under the parameter's name at the end. */
  readonly values: readonly string[]
  readonly apply: (page: Page) => Promise<void>
  /** The queries of the requests, one for each step that Back undoes. */
  readonly sends: readonly string[]
}

interface TextCase {
  readonly parameter: string
  readonly value: string
  readonly encoded?: string
}

function title({ parameter, value }: TextCase): string {
  return `${parameter} ${value}`
}

function serversText(label: string, text: TextCase): ParameterCase {
  const { parameter, value, encoded = value } = text
  return {
    title: title(text),
    parameter,
    values: [value],
    apply: (page) =>
      apiFilters(page).getByRole('textbox', { name: label, exact: true }).fill(value),
    sends: [`${parameter}=${encoded}&limit=200&offset=1`],
  }
}

/** A control that stands behind "More". */
function moreText(label: string, text: TextCase): ParameterCase {
  const { parameter, value, encoded = value } = text
  const asked = parameter === 'limit' ? '' : '&limit=200'
  return {
    title: title(text),
    parameter,
    values: [value],
    apply: async (page) => {
      await apiFilters(page).getByRole('button', { name: 'More' }).click()
      const group = page.getByRole('group', { name: 'More API filters' })
      await group.getByLabel(label, { exact: true }).fill(value)
    },
    sends: [`${parameter}=${encoded}${asked}&offset=1`],
  }
}

async function addTags(page: Page, label: string, tags: readonly string[]) {
  const field = apiFilters(page).getByRole('textbox', { name: label, exact: true })
  for (const tag of tags) {
    // The next tag would cancel the request that this one causes, perhaps before it is on the wire.
    const answered = page.waitForResponse((response) => asksForTag(response.url(), tag))
    await field.fill(tag)
    await field.press('Enter')
    await answered
    // Chips that do not fit are counted; they stand in the list of all.
    await expect(apiFilters(page).getByRole('list', { name: `${label} set` })).toContainText(tag)
  }
}

function asksForTag(url: string, tag: string): boolean {
  const { searchParams } = new URL(url)
  return ['tags', 'not-tags'].some((name) => searchParams.getAll(name).includes(tag))
}

/** Every parameter of the Servers endpoint that a person sets. */
export const serversCases: readonly ParameterCase[] = [
  serversText('Name', { parameter: 'name', value: 'web.1' }),
  serversText('Name', {
    parameter: 'name',
    value: "Über & co's +100% (a/b)*~",
    encoded: '%C3%9Cber%20%26%20co%27s%20%2B100%25%20%28a%2Fb%29%2A~',
  }),
  {
    title: 'status SHELVED',
    parameter: 'status',
    values: ['SHELVED'],
    apply: async (page) => {
      await statusFilter(page).click()
      await page.getByRole('menuitemradio', { name: /^SHELVED\b/ }).click()
    },
    sends: ['status=SHELVED&limit=200&offset=1'],
  },
  serversText('IP', { parameter: 'ip', value: '10.20.30.' }),
  {
    title: 'tags, two of them',
    parameter: 'tags',
    values: ['env=e2e', 'team=q&a'],
    apply: (page) => addTags(page, 'Tags', ['env=e2e', 'team=q&a']),
    sends: [
      'tags=env%3De2e&limit=200&offset=1',
      'tags=env%3De2e&tags=team%3Dq%26a&limit=200&offset=1',
    ],
  },
  {
    title: 'not-tags',
    parameter: 'not-tags',
    values: ['__type_baremetal'],
    apply: (page) => addTags(page, 'Not tags', ['__type_baremetal']),
    sends: ['not-tags=__type_baremetal&limit=200&offset=1'],
  },
  moreText('Flavor', { parameter: 'flavor', value: 'c6s.large.2' }),
  ...['3f1c2d4e-5a6b-4c7d-8e9f-0a1b2c3d4e5f', '0', 'all_granted_eps'].map((value) =>
    moreText('Enterprise project', { parameter: 'enterprise_project_id', value }),
  ),
  moreText('Reservation', { parameter: 'reservation_id', value: 'r-e2e0clt2' }),
  moreText('Page size', { parameter: 'limit', value: '50' }),
]

/** Every parameter of the recycle bin endpoint that a person sets. */
export const recycleBinCases: readonly ParameterCase[] = [
  {
    title: 'name web.2',
    parameter: 'name',
    values: ['web.2'],
    apply: (page) => apiFilters(page).getByRole('textbox', { name: 'Name' }).fill('web.2'),
    sends: ['name=web.2&limit=100'],
  },
  {
    title: 'tags, two of them',
    parameter: 'tags',
    values: ['env=e2e', 'critical'],
    apply: (page) => addTags(page, 'Tags', ['env=e2e', 'critical']),
    sends: ['tags=env%3De2e&limit=100', 'tags=env%3De2e&tags=critical&limit=100'],
  },
  {
    title: 'expect-fields as one comma list',
    parameter: 'expect-fields',
    values: ['locked,market_info'],
    apply: async (page) => {
      await apiFilters(page).getByRole('button', { name: 'Expected fields' }).click()
      const group = page.getByRole('group', { name: 'Expected fields' })
      await group.getByRole('checkbox', { name: 'market_info' }).check()
      await group.getByRole('checkbox', { name: 'locked' }).check()
    },
    sends: ['expect-fields=market_info&limit=100', 'expect-fields=locked%2Cmarket_info&limit=100'],
  },
]
