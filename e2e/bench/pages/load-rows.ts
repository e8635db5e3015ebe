import { fetchServersPage } from '~/api/fetch-page'
import type { Page } from '~/api/page'
import type { Row } from '~/api/server'
import { advisedServersLimit } from '~/api/servers-parameters'

const atOnce = 6

/** One page of the project, read as the product reads it. */
async function loadPage(projectId: string, number: number): Promise<Page> {
  const filters = { limit: advisedServersLimit }
  const { page } = await fetchServersPage(projectId, filters, number, new AbortController().signal)
  return page
}

/** Loads the pages after the first one, six at once; each is handed over with its number. */
async function loadOthers(
  projectId: string,
  first: Page,
  take: (number: number, rows: readonly Row[]) => void,
): Promise<void> {
  const count = Math.ceil((first.count ?? 0) / advisedServersLimit)
  let next = 2
  async function loadSome(): Promise<void> {
    while (next <= count) {
      const number = next
      next += 1
      take(number, (await loadPage(projectId, number)).rows)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, loadSome))
}

/**
 * The first page of the project. The others are fetched from then on and dropped: the product goes on loading while
 * it paints its first rows, so every page has to paint them while the machine does that work. Whoever measures closes
 * the page afterwards, which ends it.
 */
export async function loadFirstPage(projectId: string): Promise<Page> {
  const first = await loadPage(projectId, 1)
  void loadOthers(projectId, first, () => {})
  return first
}

/** All rows of the project in the order of the API, fetched six pages at once and parsed on the main thread. */
export async function loadRows(projectId: string): Promise<Row[]> {
  const first = await loadPage(projectId, 1)
  const pages: (readonly Row[])[] = [first.rows]
  await loadOthers(projectId, first, (number, rows) => {
    pages[number - 1] = rows
  })
  return pages.flat()
}
