import { fetchServersPage } from '~/api/fetch-page'
import type { Page } from '~/api/page'
import type { Row } from '~/api/server'
import { advisedServersLimit } from '~/api/servers-parameters'

const mostAtOnce = 6

/** One page of the project, read as the product reads it. */
export async function loadPage(projectId: string, number: number): Promise<Page> {
  const filters = { limit: advisedServersLimit }
  const { page } = await fetchServersPage(projectId, filters, number, new AbortController().signal)
  return page
}

/** How many pages there are when so many rows are. */
export function pageCount(rows: number | null): number {
  return Math.ceil((rows ?? 0) / advisedServersLimit)
}

/** Loads the pages from the second to the last one, so many at once; each is handed over with its number. */
export async function loadOthers(
  projectId: string,
  last: number,
  atOnce: number,
  take: (number: number, rows: readonly Row[]) => void,
): Promise<void> {
  let next = 2
  async function loadSome(): Promise<void> {
    while (next <= last) {
      const number = next
      next += 1
      take(number, (await loadPage(projectId, number)).rows)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, loadSome))
}

/** All rows of the project in the order of the API, fetched six pages at once and parsed on the main thread. */
export async function loadRows(projectId: string): Promise<Row[]> {
  const first = await loadPage(projectId, 1)
  const pages: (readonly Row[])[] = [first.rows]
  await loadOthers(projectId, pageCount(first.count), mostAtOnce, (number, rows) => {
    pages[number - 1] = rows
  })
  return pages.flat()
}
