import type { ServerOptions } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { clientGoneStatus } from '../client-gone'
import { note } from '../request-log'
import type { AnswersDue } from './answers-due'

/** How much clients may hold of the proxy by being many, or slow. Times are in milliseconds. */
export interface ConnectionLimits {
  /** Connections at a time; further ones are closed at once. */
  readonly most: number
  /** In which a request must have come whole, and TLS be agreed on. */
  readonly requestTime: number
  /** In which a client must have read something of what is sent to it. */
  readonly stallTime: number
}

/** What holds where nothing is set. */
export const defaultConnectionLimits: ConnectionLimits = {
  most: 2000,
  requestTime: 10_000,
  stallTime: 30_000,
}

/** Requests on one connection that may wait for their answers. Neither browsers nor proxies send a second one. */
const mostDue = 16

/** Between two lines about connections that were turned away. */
const silence = 60_000

/** What a server of Node must be made with, over plain HTTP and TLS alike. */
export function serverOptions({ requestTime }: ConnectionLimits) {
  return {
    // The guard answers for a Host that is missing, as for any other wrong one.
    requireHostHeader: false,
    requestTimeout: requestTime,
    // Node looks every 30 seconds otherwise, whatever the timeout is.
    connectionsCheckingInterval: Math.min(1000, requestTime),
  } satisfies ServerOptions
}

/**
 * Bounds the number of connections and of requests on each, and closes those whose client reads nothing of its answer.
 * A client that waits for an answer is left in peace. Must be called before the server listens, and before
 * anything is done for a request.
 */
export function boundConnections(
  app: FastifyInstance,
  { most, stallTime }: ConnectionLimits,
  due: AnswersDue,
): void {
  const { server } = app
  server.maxConnections = most
  server.timeout = stallTime
  app.addHook('onRequest', (request, reply, done) => {
    if (isGone(request, reply)) return
    const { raw } = reply
    // Node tells of a connection on which nothing moved; without this listener it would close it.
    raw.on('timeout', (socket: typeof request.raw.socket) => {
      if (socket.writableLength === 0) return
      note(request, { reason: 'client reads nothing' })
      // Its head has gone out; this is what the log and the metrics say.
      raw.statusCode = clientGoneStatus
      socket.destroy()
    })
    done()
  })
  due.watch(server, (socket) => {
    if (socket.destroyed || due.on(socket) <= mostDue) return
    app.log.info(
      { address: socket.remoteAddress },
      'too many requests on one connection: it is closed',
    )
    // Node has read more of them already, thousands maybe.
    socket.destroy()
  })
  let silentUntil = 0
  server.on('drop', () => {
    const now = Date.now()
    if (now < silentUntil) return
    silentUntil = now + silence
    app.log.warn({ maxConnections: most }, 'connections are turned away: there are too many')
  })
}

/** Whether the connection of a request was closed before anything was done for it; nothing is, then. */
export function isGone({ raw }: FastifyRequest, reply: FastifyReply): boolean {
  const { destroyed } = raw.socket
  if (destroyed) reply.hijack()
  return destroyed
}
