import type { WorkerRequest } from '../worker/messages'
import { serveRequests } from '../worker/serve-requests'

/** Stands in for the browser's `Worker`: serves requests in this thread, in copies, as messages are. */
export class WorkerInThisThread extends EventTarget {
  readonly #serve = serveRequests((answer) => {
    this.dispatchEvent(new MessageEvent('message', { data: structuredClone(answer) }))
  })

  postMessage(request: WorkerRequest): void {
    this.#serve(structuredClone(request))
  }

  terminate(): void {
    this.dispatchEvent(new Event('terminated'))
  }
}
