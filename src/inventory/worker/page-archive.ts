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

/** Bodies of the newest pages that may wait to become Blobs: some 50 MB in pages of 200 servers. */
const mostWaiting = 100
/** Milliseconds without another page after which the bodies that wait become Blobs. */
const quiet = 500

/**
 * A Blob holds its bytes outside of the JavaScript heap, and the browser may move them to the disk. Making one takes a
 * tenth of the time of a page, so that it waits until no more pages pour in.
 */
export function pageArchive(): PageArchive {
  const bodies = new Map<string, ArrayBuffer | Blob>()
  /** Requests whose bodies wait to become Blobs, the oldest first. */
  const waiting = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function putAwayOldest(): void {
    const [url] = waiting
    if (url === undefined) return
    waiting.delete(url)
    const body = bodies.get(url)
    if (body instanceof ArrayBuffer) bodies.set(url, new Blob([body]))
  }

  /** One at a time: whoever asks for a row meanwhile waits for none but that. */
  function putAwayAll(): void {
    putAwayOldest()
    if (waiting.size > 0) timer = setTimeout(putAwayAll)
  }

  function remove(url: string): void {
    bodies.delete(url)
    waiting.delete(url)
  }

  return {
    put(url, body) {
      // Set anew, so that the oldest body is the first one.
      remove(url)
      bodies.set(url, body)
      waiting.add(url)
      const [oldest] = bodies.keys()
      if (bodies.size > mostBodies && oldest !== undefined) remove(oldest)
      if (waiting.size > mostWaiting) putAwayOldest()
      clearTimeout(timer)
      timer = setTimeout(putAwayAll, quiet)
    },
    async body(url, signal) {
      const kept = bodies.get(url) ?? (await getBody(url, signal))
      return kept instanceof Blob ? kept : new Blob([kept])
    },
  }
}
