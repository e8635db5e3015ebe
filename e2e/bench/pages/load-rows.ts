import { fetchPage } from '~/api/fetch-page'
import type { Page } from '~/api/page'
import { serversPageRequest } from '~/api/page-request'
import type { Row } from '~/api/server'
import { advisedServersLimit } from '~/api/servers-parameters'

const atOnce = 6

/** One page of the project, read as the product reads it. */
export async function loadPage(projectId: string, number: number): Promise<Page> {
  const filters = { limit: advisedServersLimit }
  const request = serversPageRequest({ id: projectId, label: projectId, region: null }, filters, {
    offset: number,
  })
  const { page } = await fetchPage(request, new AbortController().signal)
  return page
}

/** All rows of the project in the order of the API, fetched six pages at once and parsed on the main thread. */
export async function loadRows(projectId: string): Promise<Row[]> {
  const first = await loadPage(projectId, 1)
  const pages: (readonly Row[])[] = [first.rows]
  const count = Math.ceil((first.count ?? 0) / advisedServersLimit)
  let next = 2
  async function loadSome(): Promise<void> {
    while (next <= count) {
      const number = next
      next += 1
      pages[number - 1] = (await loadPage(projectId, number)).rows
    }
  }
  await Promise.all(Array.from({ length: atOnce }, loadSome))
  return pages.flat()
}
