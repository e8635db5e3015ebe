import { getText } from '~/api/client'

/** Bodies of the pages that were read, as the API sent them. */
export interface PageArchive {
  put: (url: string, body: string) => void
  /**
   * The rows of the page that `url` answered. A body that is not kept any more is fetched again.
   * @throws {ApiError}
   */
  rows: (url: string, signal: AbortSignal) => Promise<readonly unknown[]>
}

/** Pages of 200 for 100,000 servers, four times over; older ones are fetched again when somebody asks. */
const mostBodies = 2_000

/** A Blob holds its bytes outside of the JavaScript heap, and the browser may move them to the disk. */
export function pageArchive(): PageArchive {
  const bodies = new Map<string, Blob>()
  return {
    put(url, body) {
      // Set anew, so that the oldest body is the first one.
      bodies.delete(url)
      bodies.set(url, new Blob([body]))
      const [oldest] = bodies.keys()
      if (bodies.size > mostBodies && oldest !== undefined) bodies.delete(oldest)
    },
    async rows(url, signal) {
      const body = bodies.get(url)
      const text = body === undefined ? await getText(url, signal) : await body.text()
      const json: unknown = JSON.parse(text)
      const servers =
        typeof json === 'object' && json !== null && 'servers' in json ? json.servers : []
      return Array.isArray(servers) ? servers : []
    },
  }
}
