import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import Fastify, { LogController, type FastifyInstance } from 'fastify'
import type { RedisSettings } from './configuration/redis-settings'
import { RedisStore } from './replicas/redis-store'
import { SharedAnswers } from './replicas/shared-answers'
import type { OutboundProxy } from './configuration/outbound-proxy'
import { addressTest } from './door/addresses'
import { addApiRoutes } from './api-routes'
import type { LoginSettings } from './configuration/login-settings'
import { answerError, answerUnknownPaths } from './answer-errors'
import { AnswersDue } from './door/answers-due'
import {
  boundConnections,
  defaultConnectionLimits,
  isGone,
  serverOptions,
  type ConnectionLimits,
} from './door/connections'
import { allowedMethods, guard, isApiTarget } from './door/guard'
import { addLogin } from './login/add-login'
import { listen } from './listen'
import { loggerOptions, type LogLevel, type LogStream } from './logging'
import { addDrain } from './drain'
import { Metrics } from './metrics'
import { addOperations } from './operations'
import { addPage } from './page'
import type { ProjectAccess } from './project-access'
import { ProxyError } from './proxy-error'
import { newRequestId } from './request-id'
import { logRequests } from './request-log'
import { createTls } from './door/tls'
import { addSecurityHeaders } from './door/security-headers'
import { UnparsedRequests } from './door/unparsed-requests'
import { WellFormedRequests } from './door/well-formed'
import type { CacheLimits } from './upstream/answer-cache'
import { Answers } from './upstream/answers'
import { Cloud } from './upstream/cloud'
import type { SlotLimits } from './upstream/slots'
import { Upstream, type UpstreamLimits } from './upstream/upstream'

/** Everything that the proxy must know to run. */
export interface ProxyConfiguration {
  /** Name or address to listen on. */
  readonly host: string
  /** Port to listen on, 0 for a free one. */
  readonly port: number
  readonly logLevel: LogLevel
  readonly limits: UpstreamLimits
  readonly load: SlotLimits
  /** Those that are not given are {@link defaultConnectionLimits}. */
  readonly connections?: Partial<ConnectionLimits>
  readonly cache: CacheLimits
  readonly outboundProxy: OutboundProxy | null
  /** What replicas share; not used while nothing is kept. */
  readonly redis: RedisSettings | null
  /** The first one is shown when the address of the page names none. */
  readonly projects: readonly ProjectAccess[]
  readonly login: LoginSettings
  /** People may read the user data of a server, one at a time; it holds secrets. Off unless told. */
  readonly revealUserData?: boolean
  /** By which others than this machine may read metrics. */
  readonly metricsToken?: string | null
  /** Folder of the built page. */
  readonly pageRoot: string
}

/** A proxy that listens. */
export interface RunningProxy {
  /** Where it listens, such as `http://127.0.0.1:4180`. */
  readonly address: string
  /** Reads the TLS certificate again, and logs how that went; one that cannot be used leaves the old one in use. */
  reload(): Promise<void>
  /**
   * Says that it is not ready, goes on for `notice` milliseconds, stops listening, waits a bounded time for requests
   * under way, and closes.
   */
  drain(notice: number): Promise<void>
  /** Stops listening and gives up every open request. */
  close(): Promise<void>
}

/**
 * Starts the proxy. Throws a `StartError` when the page is not built or the port cannot be had. `logStream`
 * takes the log lines instead of standard output.
 */
export async function startProxy(
  configuration: ProxyConfiguration,
  { logStream }: { logStream?: LogStream } = {},
): Promise<RunningProxy> {
  const { host, port, logLevel, limits, load, cache, outboundProxy, redis, projects, pageRoot } =
    configuration
  const { login, revealUserData = false, metricsToken = null } = configuration
  const connections = { ...defaultConnectionLimits, ...configuration.connections }
  const options = serverOptions(connections)
  const tls =
    login.tls === undefined
      ? null
      : await createTls(login.tls, { ...options, handshakeTimeout: connections.requestTime })
  const due = new AnswersDue()
  const unparsed = new UnparsedRequests(due)
  const app: FastifyInstance = Fastify({
    ...(tls === null ? {} : { serverFactory: tls.serverFactory }),
    logger: loggerOptions(logLevel, logStream),
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: (error, request, reply) => {
      if (isGone(request, reply)) return
      logRequest(request, reply)
      answerError(error, request, reply)
    },
    clientErrorHandler: (error, socket) => unparsed.refuse(error, socket, app.log),
    http: options,
    genReqId: newRequestId,
    requestIdHeader: false,
    forceCloseConnections: true,
    requestTimeout: options.requestTimeout,
    // The only bodies are the small form of a login, which says so itself, and none at all.
    bodyLimit: 1024,
    trustProxy: addressTest(login.trustedProxies),
    // Queries are read strictly, from the request target itself.
    routerOptions: { querystringParser: () => ({}) },
  })
  const upstream = new Upstream(limits, outboundProxy, {
    mostAtOnce: load.atOnce * projects.length,
  })
  const cloud: Cloud = new Cloud(
    upstream,
    { ...limits, ...load },
    {
      attempted: (outcome, seconds) => metrics.attempted(outcome, seconds),
      retried: (reason) => metrics.retried(reason),
    },
  )
  const store =
    redis === null || cache.seconds === 0
      ? null
      : new RedisStore(redis, { lifetime: cache.seconds * 1000, longest: limits.bodySize })
  const answers = new Answers(cloud, cache, store === null ? null : new SharedAnswers(store))
  const metrics = new Metrics({
    cloud: () => cloud.state,
    cacheSize: () => answers.size,
    redis: () => store?.state ?? null,
  })
  boundConnections(app, connections, due)
  const drain = addDrain(app)
  const logRequest = logRequests(app, metrics)
  app.addHook('onClose', async () => {
    store?.close()
    await upstream.close()
  })
  try {
    app.setErrorHandler(answerError)
    answerUnknownPaths(app)
    await addSecurityHeaders(app, tls !== null || login.publicUrl?.startsWith('https:') === true)
    addGuard(app, login)
    await app.register(compress, {
      threshold: 1024,
      // Only the login takes a body, which no browser compresses.
      globalDecompression: false,
      encodings: ['br', 'gzip'],
      brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } },
      zlibOptions: { level: 1 },
    })
    const gate = await addLogin(app, {
      settings: login,
      projects: projects.map(({ project }) => project),
      publicOrigin: () => login.publicUrl ?? addressOf(app, host, login),
      outboundProxy,
    })
    addApiRoutes(app, { projects, answers, cloud, gate, metrics, revealUserData })
    addOperations(app, { metrics, token: metricsToken, draining: drain.begun })
    await addPage(app, pageRoot)
    store?.watch((up, code) => app.log.warn({ redis: { up, code } }, wordsOnRedis(up)))
    await store?.connect()
    await listen(app, { host, port, scheme: schemeOf(login) })
  } catch (error) {
    await app.close()
    throw error
  }
  return {
    address: addressOf(app, host, login),
    reload: async () => {
      try {
        if (tls === null) return
        await tls.reload()
        app.log.info('The TLS certificate and its key were read again.')
      } catch (error) {
        app.log.error(`${messageOf(error)} The certificate from before stays in use.`)
      }
    },
    drain: async (notice) => {
      await drain.drain(notice)
      await app.close()
    },
    close: () => app.close(),
  }
}

function addGuard(app: FastifyInstance, { publicUrl, tls, way }: LoginSettings): void {
  const wellFormed = new WellFormedRequests()
  let port = 0
  const own = () => {
    // Not known before the first request where any free one is taken.
    if (port === 0) port = portOf(app)
    return {
      port,
      tls: tls !== undefined,
      publicOrigin: publicUrl ?? null,
      login: way !== undefined,
    }
  }
  app.addHook('onRequest', ({ raw, method }, reply, done) => {
    const url = raw.url ?? ''
    if (isApiTarget(url)) reply.header('cache-control', 'no-store')
    const methods = allowedMethods(url, own())
    try {
      wellFormed.require(raw, raw.socket, method === 'POST' && methods.includes('POST'))
      guard({ method, url, headers: raw.headers }, own())
    } catch (error) {
      if (wellFormed.distrusts(raw.socket)) reply.header('connection', 'close')
      if (error instanceof ProxyError && error.status === 405) reply.header('allow', methods)
      throw error
    }
    done()
  })
}

function addressOf(app: FastifyInstance, host: string, login: LoginSettings): string {
  const shownHost = host.includes(':') ? `[${host}]` : host
  return `${schemeOf(login)}://${shownHost}:${portOf(app)}`
}

function wordsOnRedis(up: boolean): string {
  return up
    ? 'Redis is used again.'
    : 'Redis cannot be used: this replica serves from its own memory until it can.'
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function schemeOf({ tls }: LoginSettings): 'http' | 'https' {
  return tls === undefined ? 'http' : 'https'
}

function portOf(app: FastifyInstance): number {
  const address = app.server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}
