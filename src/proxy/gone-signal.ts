import type { FastifyReply } from 'fastify'
import { clientGoneError } from './client-gone'
import { whenOver } from './when-over'

/** Aborts when the client closes its connection before it has the whole answer. */
export function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController()
  whenOver(reply.raw, (whole) => {
    if (!whole) gone.abort(clientGoneError())
  })
  return gone.signal
}
