import { randomUUID } from 'node:crypto'
import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import Fastify, { LogController, type FastifyInstance } from 'fastify'
import type { RedisSettings } from './configuration/redis-settings'
import { RedisStore } from './replicas/redis-store'
import { SharedAnswers } from './replicas/shared-answers'
import type { OutboundProxy } from './configuration/outbound-proxy'
import { addApiRoutes } from './api-routes'
import { answerError, answerUnknownPaths } from './answer-errors'
import { allowedMethods, guard, isApiTarget } from './door/guard'
import { loggerOptions, type LogLevel, type LogStream } from './logging'
import { Metrics, metricsPath } from './metrics'
import { addPage } from './page'
import type { ProjectAccess } from './project-access'
import { ProxyError } from './proxy-error'
import { logRequests } from './request-log'
import { addSecurityHeaders } from './door/security-headers'
import { UnparsedRequests } from './door/unparsed-requests'
import { WellFormedRequests } from './door/well-formed'
import { StartError } from './start-error'
import type { CacheLimits } from './upstream/answer-cache'
import { Answers } from './upstream/answers'
import { Cloud } from './upstream/cloud'
import type { SlotLimits } from './upstream/slots'
import { Upstream, type UpstreamLimits } from './upstream/upstream'

/** Everything that the proxy must know to run. */
export interface ProxyConfiguration {
  /** Loopback name or address to listen on. */
  readonly host: string
  /** Port to listen on, 0 for a free one. */
  readonly port: number
  readonly logLevel: LogLevel
  readonly limits: UpstreamLimits
  readonly load: SlotLimits
  readonly cache: CacheLimits
  readonly outboundProxy: OutboundProxy | null
  /** What replicas share; not used while nothing is kept. */
  readonly redis: RedisSettings | null
  /** The first one is shown when the address of the page names none. */
  readonly projects: readonly ProjectAccess[]
  /** Folder of the built page. */
  readonly pageRoot: string
}

/** A proxy that listens. */
export interface RunningProxy {
  /** Where it listens, such as `http://127.0.0.1:4180`. */
  readonly address: string
  /** Stops listening and gives up every open request. */
  close(): Promise<void>
}

/**
 * Starts the proxy. Throws a {@link StartError} when the page is not built or the port cannot be had. `logStream`
 * takes the log lines instead of standard output.
 */
export async function startProxy(
  configuration: ProxyConfiguration,
  { logStream }: { logStream?: LogStream } = {},
): Promise<RunningProxy> {
  const { host, port, logLevel, limits, load, cache, outboundProxy, redis, projects, pageRoot } =
    configuration
  const unparsed = new UnparsedRequests()
  const app: FastifyInstance = Fastify({
    logger: loggerOptions(logLevel, logStream),
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: answerError,
    clientErrorHandler: (error, socket) => unparsed.refuse(error, socket, app.log),
    // The guard answers for a Host that is missing, as for any other wrong one.
    http: { requireHostHeader: false },
    genReqId: () => randomUUID().replaceAll('-', ''),
    requestIdHeader: false,
    forceCloseConnections: true,
    requestTimeout: 10_000,
    // Queries are read strictly, from the request target itself.
    routerOptions: { querystringParser: () => ({}) },
  })
  unparsed.watch(app.server)
  const upstream = new Upstream(limits, outboundProxy)
  const cloud: Cloud = new Cloud(
    upstream,
    { ...limits, ...load },
    {
      attempted: (outcome, seconds) => metrics.attempted(outcome, seconds),
      retried: (reason) => metrics.retried(reason),
    },
  )
  const store =
    redis === null || cache.seconds === 0 ? null : new RedisStore(redis, cache.seconds * 1000)
  const answers = new Answers(cloud, cache, store === null ? null : new SharedAnswers(store))
  const metrics = new Metrics({
    cloud: () => cloud.state,
    cacheSize: () => answers.size,
    redis: () => store?.state ?? null,
  })
  app.addHook('onClose', async () => {
    store?.close()
    await upstream.close()
  })
  try {
    app.setErrorHandler(answerError)
    answerUnknownPaths(app)
    logRequests(app, metrics)
    await addSecurityHeaders(app)
    addGuard(app)
    await app.register(compress, {
      threshold: 1024,
      encodings: ['br', 'gzip'],
      brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } },
      zlibOptions: { level: 1 },
    })
    addApiRoutes(app, { projects, answers, metrics })
    app.get('/healthz', async () => ({ status: 'ok' }))
    app.get(metricsPath, async (_request, reply) =>
      reply
        .type(metrics.contentType)
        .header('cache-control', 'no-store')
        .send(await metrics.text()),
    )
    await addPage(app, pageRoot)
    await store?.connect()
    await listen(app, host, port)
  } catch (error) {
    await app.close()
    throw error
  }
  const shownHost = host.includes(':') ? `[${host}]` : host
  return { address: `http://${shownHost}:${portOf(app)}`, close: () => app.close() }
}

function addGuard(app: FastifyInstance): void {
  const wellFormed = new WellFormedRequests()
  app.addHook('onRequest', async ({ raw, method }, reply) => {
    const url = raw.url ?? ''
    if (isApiTarget(url)) reply.header('cache-control', 'no-store')
    try {
      wellFormed.require(raw, raw.socket)
      guard({ method, url, headers: raw.headers }, portOf(app))
    } catch (error) {
      if (wellFormed.distrusts(raw.socket)) reply.header('connection', 'close')
      if (error instanceof ProxyError && error.status === 405) reply.header('allow', allowedMethods)
      throw error
    }
  })
}

async function listen(app: FastifyInstance, host: string, port: number): Promise<void> {
  try {
    await app.listen({ host, port, listenTextResolver: (address) => `listening at ${address}` })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE')
      throw new StartError(
        `Port ${port} is already in use. Stop the other program or set PORT to another one.`,
        { cause: error },
      )
    if (code === 'EACCES')
      throw new StartError(`Port ${port} may not be used by this user. Set PORT to another one.`, {
        cause: error,
      })
    throw error
  }
}

function portOf(app: FastifyInstance): number {
  const address = app.server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}
