import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyBaseLogger } from 'fastify'
import { errorBody } from '../error-answer'
import type { AnswersDue } from './answers-due'

/** What the client is told: status, code and words. */
type Refusal = readonly [status: number, code: string, message: string]

const notHttp: Refusal = [400, 'Proxy.BadRequest', 'The request cannot be understood.']

/** Refusals by Node's code of what is wrong with the bytes. */
const refusals: Readonly<Record<string, Refusal>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Proxy.RequestTimeout', 'The request did not come in time.'],
  HPE_HEADER_OVERFLOW: [
    431,
    'Proxy.HeadersTooLarge',
    'The request target or headers are too long.',
  ],
}

/**
 * Answers bytes that are no request. A connection on which an answer is still due is closed without a word: the words
 * would stand in the midst of that answer, or be taken for it.
 */
export class UnparsedRequests {
  readonly #due: AnswersDue

  constructor(due: AnswersDue) {
    this.#due = due
  }

  /** Answers and closes; the log has the code alone, for the bytes may be private. */
  refuse(error: { readonly code: string }, socket: Duplex, log: FastifyBaseLogger): void {
    if (error.code === 'ECONNRESET' || socket.destroyed) return
    const [status, code, message] = refusals[error.code] ?? notHttp
    const requestId = randomUUID().replaceAll('-', '')
    log.info({ reqId: requestId, status, code, cause: error.code }, 'request that cannot be parsed')
    if (socket.writable && this.#due.on(socket) === 0) {
      const body = errorBody({ code, message, requestId })
      const head = [
        `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
        'content-type: application/json; charset=utf-8',
        `content-length: ${Buffer.byteLength(body)}`,
        `x-request-id: ${requestId}`,
        'cache-control: no-store',
        'x-content-type-options: nosniff',
        'connection: close',
      ]
      socket.write(`${head.join('\r\n')}\r\n\r\n${body}`)
    }
    socket.destroy()
  }
}
