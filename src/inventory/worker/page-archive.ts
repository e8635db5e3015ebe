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

/** A Blob holds its bytes outside of the JavaScript heap, and the browser may move them to the disk. */
export function pageArchive(): PageArchive {
  const bodies = new Map<string, Blob>()
  return {
    put(url, body) {
      bodies.set(url, new Blob([body]))
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
