import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isLoopbackPeer } from './door/loopback-peer'
import type { Metrics } from './metrics'
import { ProxyError } from './proxy-error'

/** Path of the metrics. */
const metricsPath = '/metrics'
/** Path that tells whether further requests should be sent here. */
const readyPath = '/readyz'

/** What the routes for operators must know. */
export interface Operations {
  readonly metrics: Pick<Metrics, 'contentType' | 'text'>
  /** By which others than this machine may read metrics; null where nobody else may. */
  readonly token: string | null
  /** Whether the proxy is about to stop. */
  readonly draining: () => boolean
}

/**
 * Adds what operators and their tools ask: `/healthz` tells that the process runs and `/readyz` whether
 * it takes requests, to everyone; `/metrics` tells what it counts, to this machine or a bearer of the token.
 */
export function addOperations(
  app: FastifyInstance,
  { metrics, token, draining }: Operations,
): void {
  const guard = async (request: FastifyRequest) => {
    if (!isLoopbackPeer(request.raw) && !bears(request, token)) throw notForEveryone()
  }
  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get(readyPath, async (_request, reply) =>
    reply
      .code(draining() ? 503 : 200)
      .header('cache-control', 'no-store')
      .send({ status: draining() ? 'stopping' : 'ready' }),
  )
  app.get(metricsPath, { onRequest: guard }, async (_request, reply) =>
    reply
      .type(metrics.contentType)
      .header('cache-control', 'no-store')
      .send(await metrics.text()),
  )
}

function bears({ headers }: FastifyRequest, token: string | null): boolean {
  const [, given] = /^Bearer (\S+)$/i.exec(headers.authorization ?? '') ?? []
  return token !== null && given !== undefined && timingSafeEqual(digest(given), digest(token))
}

/** Digests have one length, which comparing in constant time needs. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function notForEveryone(): ProxyError {
  return new ProxyError({
    status: 403,
    code: 'Proxy.NotForEveryone',
    message: 'This is answered to the machine of the proxy, and to who bears METRICS_TOKEN.',
  })
}
