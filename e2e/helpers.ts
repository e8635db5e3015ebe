import { expect, type Locator, type Page } from '@playwright/test'

/** The table of the Servers tab. */
export function serversTable(page: Page): Locator {
  return page.getByRole('grid', { name: 'Servers' })
}

/** The table of the Recycle bin tab. */
export function recycleBinTable(page: Page): Locator {
  return page.getByRole('grid', { name: 'Recycle bin' })
}

/** The detail of the selected server. */
export function detailPanel(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Server detail' })
}

/** The group of controls that decide what is loaded. */
export function apiFilters(page: Page): Locator {
  return page.getByRole('search', { name: 'API filters' })
}

/** The button that opens the choices of the status filter and shows the chosen one. */
export function statusFilter(page: Page): Locator {
  return apiFilters(page).getByRole('button', { name: /^Status/ })
}

/** The rows of a table without its header, those that are on their way included. */
export function dataRows(table: Locator): Locator {
  return table.getByRole('row').filter({ has: table.page().getByRole('gridcell') })
}

/** Opens the detail of the row that holds a text, with the mouse. */
export async function openRow(table: Locator, text: string) {
  await dataRows(table).filter({ hasText: text }).first().getByRole('gridcell').first().click()
}

/** Expects the strip below the table to say how much is there and whether that is all, for eyes and ears. */
export async function expectLoaded(page: Page, amount: string, completeness: string) {
  await expect(page.getByText(completeness, { exact: true })).toBeVisible()
  await expect(page.getByText(amount, { exact: true })).toBeVisible()
  const said = page.getByRole('status').filter({ hasText: `${amount}, ${completeness}` })
  await expect(said).toHaveCount(1)
  await expectRefinable(page)
}

/** Expects the code that refines and selects rows, which is fetched after the first ones stand. */
export async function expectRefinable(page: Page) {
  await expect(page.getByRole('combobox', { name: 'Refine' })).toBeAttached()
}

/**
 * Expects one of the rows in view to have these cells, each named by its column header. A text must be contained in
 * its cell, an expression must match it. Only columns in view have cells.
 */
export async function expectRowVisible(
  table: Locator,
  cells: Readonly<Record<string, string | RegExp>>,
) {
  const wanted = Object.fromEntries(
    Object.entries(cells).map(([header, cell]) => [
      header,
      typeof cell === 'string' ? expect.stringContaining(cell) : expect.stringMatching(cell),
    ]),
  )
  await expect
    .poll(() => rowsInView(table), { message: 'rows in view' })
    .toContainEqual(expect.objectContaining(wanted))
}

async function rowsInView(table: Locator): Promise<Record<string, string>[]> {
  const headers = await table.getByRole('columnheader').allInnerTexts()
  const rows = await dataRows(table).evaluateAll((elements) =>
    elements.map((row) =>
      [...row.children].map((cell) => ({
        // Cells out of view are not drawn, so that the places of the others say nothing.
        at: Number(cell.getAttribute('aria-colindex')) - 1,
        text: cell instanceof HTMLElement ? cell.innerText : '',
      })),
    ),
  )
  return rows.map((cells) =>
    Object.fromEntries(
      cells.map(({ at, text }) => [headers[at] ?? '', text.replaceAll(/\s+/g, ' ')]),
    ),
  )
}

/** Slides a table to its last columns, of which no cell stands in the document before. */
export async function slideToLastColumn(table: Locator) {
  await table.evaluate((grid) => grid.scrollTo(grid.scrollWidth, grid.scrollTop))
}

/** The two lists, by the end of their path. */
export type Endpoint = 'cloudservers/detail' | 'recycle-bin/cloudservers'

/** Records the queries with which the page asks for a list from now on, as they are sent, without `?`. */
export function recordQueries(page: Page, endpoint: Endpoint): string[] {
  const queries: string[] = []
  page.on('request', (request) => {
    const query = queryOf(request.url(), endpoint)
    if (query !== null) queries.push(query)
  })
  return queries
}

/** Records the status of each answer to a request for a list from now on, with the page that was asked for. */
export function recordAnswers(page: Page, endpoint: Endpoint): { page: string; status: number }[] {
  const answers: { page: string; status: number }[] = []
  page.on('response', (response) => {
    const query = queryOf(response.url(), endpoint)
    if (query === null) return
    answers.push({
      page: new URLSearchParams(query).get('offset') ?? '',
      status: response.status(),
    })
  })
  return answers
}

function queryOf(url: string, endpoint: Endpoint): string | null {
  const { pathname, search } = new URL(url)
  const asked = pathname.startsWith('/api/v1/') && pathname.endsWith(`/${endpoint}`)
  return asked ? search.slice(1) : null
}

/**
 * Holds every request for what an expression matches until the function that this gives is called. In development a
 * service worker answers, past which nothing can be held.
 */
export async function hold(page: Page, address: RegExp): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(address, async (route) => {
    await released
    await route.continue()
  })
  return release
}

/** What the address bar holds under a name. */
export function inAddress(page: Page, name: string): string[] {
  return new URL(page.url()).searchParams.getAll(name)
}

/** Presses Tab until a cell of the servers' table has the focus. */
export async function tabToTable(page: Page) {
  const cell = serversTable(page).getByRole('gridcell').and(page.locator(':focus'))
  // More stops than there are before the table; without a bound a lost focus would be looked for forever.
  for (let stop = 0; stop < 40; stop += 1) {
    await page.keyboard.press('Tab')
    if ((await cell.count()) > 0) return
  }
  await expect(cell, 'reached by Tab').toBeVisible()
}

/** The row of a table that holds the focus. */
export function focusedRow(table: Locator): Locator {
  return table.getByRole('row').filter({ has: table.page().locator(':focus') })
}
