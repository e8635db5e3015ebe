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
  /** The page that was read last: an export asks for its rows piece by piece. */
  let last: { readonly url: string; readonly rows: readonly unknown[] } | null = null
  return {
    put(url, body) {
      if (last?.url === url) last = null
      // Set anew, so that the oldest body is the first one.
      bodies.delete(url)
      bodies.set(url, new Blob([body]))
      const [oldest] = bodies.keys()
      if (bodies.size > mostBodies && oldest !== undefined) bodies.delete(oldest)
    },
    async rows(url, signal) {
      if (last?.url === url) return last.rows
      const body = bodies.get(url)
      const text = body === undefined ? await getText(url, signal) : await body.text()
      const json: unknown = JSON.parse(text)
      const servers =
        typeof json === 'object' && json !== null && 'servers' in json ? json.servers : []
      const rows: readonly unknown[] = Array.isArray(servers) ? servers : []
      last = { url, rows }
      return rows
    },
  }
}
