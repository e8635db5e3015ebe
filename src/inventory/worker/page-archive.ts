import { getBody } from '~/api/client'

/** Bodies of the pages that were read, as the API sent them. */
export interface PageArchive {
  put: (url: string, body: ArrayBuffer) => void
  /**
   * What `url` answered. A body that is not kept any more is fetched again.
   * @throws {ApiError}
   */
  body: (url: string, signal: AbortSignal) => Promise<Blob>
}

/** Pages of 200 for 100,000 servers, four times over; older ones are fetched again when somebody asks. */
const mostBodies = 2_000

/** Milliseconds after which a body becomes a Blob: making one takes a tenth of the time of a page, which others wait for. */
const blobDelay = 3000

/** A Blob holds its bytes outside of the JavaScript heap, and the browser may move them to the disk. */
export function pageArchive(): PageArchive {
  const bodies = new Map<string, ArrayBuffer | Blob>()
  return {
    put(url, body) {
      // Set anew, so that the oldest body is the first one.
      bodies.delete(url)
      bodies.set(url, body)
      setTimeout(() => {
        if (bodies.get(url) === body) bodies.set(url, new Blob([body]))
      }, blobDelay)
      const [oldest] = bodies.keys()
      if (bodies.size > mostBodies && oldest !== undefined) bodies.delete(oldest)
    },
    async body(url, signal) {
      const kept = bodies.get(url) ?? (await getBody(url, signal))
      return kept instanceof Blob ? kept : new Blob([kept])
    },
  }
}
