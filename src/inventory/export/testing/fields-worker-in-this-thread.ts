import type { FieldsRequest } from '../fields-messages'
import { serveFields } from '../serve-fields'

/** Stands in for the worker that makes files of all fields: makes them in this thread, in copies, as messages are. */
export class FieldsWorkerInThisThread extends EventTarget {
  #ended = false
  readonly #serve = serveFields((answer) => {
    if (this.#ended) return
    this.dispatchEvent(new MessageEvent('message', { data: structuredClone(answer) }))
  })

  postMessage(request: FieldsRequest): void {
    this.#serve(structuredClone(request))
  }

  terminate(): void {
    this.#ended = true
  }
}
