import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { clientGoneStatus } from './client-gone'
import { clientAddress } from './door/addresses'
import { isApiTarget } from './door/guard'
import { pathOf } from './logging'
import type { Metrics } from './metrics'
import type { AnswerOrigin } from './upstream/answers'
import { whenOver } from './when-over'

/** What the log line of a request says beyond the request itself. Nothing here may be private. */
export interface RequestNotes {
  /** Who sent the request, where there is a login: the line is then the audit line of this access. */
  readonly user?: string
  /** Why nobody is known, or why the proxy closed the connection. */
  readonly reason?: string
  /** Id of the project that was asked for. */
  readonly project?: string
  /** Names of the query parameters; their values may be private. */
  readonly parameters?: readonly string[]
  /** Error code of the answer. */
  readonly code?: string
  readonly upstreamRequestId?: string
  /** Where the answer came from. */
  readonly cache?: AnswerOrigin
  /** Id of the request under way whose answer this one shared; the API knows that one's. */
  readonly joined?: string
  /** Node's or undici's code of a connection that failed. */
  readonly cause?: string
}

declare module 'fastify' {
  interface FastifyRequest {
    notes: RequestNotes
  }
}

/**
 * Counts each request, and writes one log line for it: those to the API by default, those for the page from level debug
 * on. Returns what does so for a request that Fastify refuses before any hook.
 */
export function logRequests(
  app: FastifyInstance,
  metrics: Metrics,
): (request: FastifyRequest, reply: FastifyReply) => void {
  app.decorateRequest('notes')
  // A line holds none of what is redacted; looking for it in each would take a tenth of the time of a kept answer.
  const lines = app.log.child({}, { redact: [] })
  const log = (request: FastifyRequest, reply: FastifyReply) => {
    request.notes = {}
    // A connection that is closed has no address any more.
    const address = clientAddress(request)
    // Fastify's onResponse is silent about clients that left.
    whenOver(reply.raw, (whole) => {
      const url = request.raw.url ?? ''
      const status = whole ? reply.statusCode : clientGoneStatus
      metrics.answered(request.routeOptions.url ?? 'none', status, reply.elapsedTime / 1000)
      const line = {
        reqId: request.id,
        method: request.method,
        path: pathOf(url),
        address,
        status,
        milliseconds: Math.round(reply.elapsedTime),
        ...request.notes,
      }
      if (isApiTarget(url)) lines.info(line, 'request')
      else lines.debug(line, 'request')
    })
  }
  app.addHook('onRequest', (request, reply, done) => {
    log(request, reply)
    done()
  })
  return log
}

/** Adds to what the log line of a request will say. */
export function note(request: FastifyRequest, notes: RequestNotes): void {
  request.notes = { ...request.notes, ...notes }
}
