import cookie from '@fastify/cookie'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Project } from '~/api/project'
import { loginRequiredCode, sessionPath } from '~/api/paths'
import type { sessionSchema } from '~/api/session'
import type { InferOutput } from 'valibot'
import type { LoginSettings } from '../configuration/login-settings'
import type { OutboundProxy } from '../configuration/outbound-proxy'
import { isApiTarget } from '../door/guard'
import { ProxyError } from '../proxy-error'
import { note } from '../request-log'
import { StartError } from '../start-error'
import { audit } from './audit'
import { headerLogin } from './header-login'
import type { LoginWay } from './login-way'
import { oidcLogin } from './oidc-login'
import { passwordLogin } from './password-login'
import type { Person } from './person'
import { checkRules, maySee } from './project-rules'
import { Sessions } from './sessions'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sent the request; null where there is no login, and outside of the API. */
    person: Person | null
  }
}

/** What the other routes must ask before they answer. */
export interface ProjectGate {
  /** Whether the sender of a request may know of a project. */
  maySee(request: FastifyRequest, projectId: string): boolean
}

/**
 * Adds the login: from here on every request to the API needs somebody who proved who they are. Without a way to log in
 * everyone may see everything. `publicOrigin` is asked for with each request, since it may hold the port that the
 * proxy listens on. Throws a {@link StartError} for settings that contradict the rest of the configuration.
 */
export async function addLogin(
  app: FastifyInstance,
  {
    settings,
    projects,
    publicOrigin,
    outboundProxy,
  }: {
    settings: LoginSettings
    projects: readonly Project[]
    publicOrigin: () => string
    outboundProxy: OutboundProxy | null
  },
): Promise<ProjectGate> {
  const { access } = settings
  app.decorateRequest('person', null)
  const way = createWay(settings, publicOrigin, outboundProxy)
  addSessionRoute(app, way)
  if (way === null) return { maySee: () => true }
  checkRules(
    access,
    projects.map(({ id }) => id),
  )
  if (!['trace', 'debug', 'info'].includes(app.log.level))
    throw new StartError('LOG_LEVEL would hide who logged in. With a login it takes info or lower.')

  await app.register(cookie)
  app.addHook('onRequest', async (request, reply) => {
    if (!isApiTarget(request.raw.url ?? '')) return
    const person = await way.identify(request, reply)
    if (person === null) throw loginRequired()
    request.person = person
    note(request, { user: person.name })
  })
  way.addRoutes(app)
  addLogoutRoute(app, way)
  return {
    maySee: ({ person }, projectId) => person !== null && maySee(access, person, projectId),
  }
}

function createWay(
  settings: LoginSettings,
  publicOrigin: () => string,
  outboundProxy: OutboundProxy | null,
): LoginWay | null {
  const { way, sessionSecrets, sessionIdle, sessionLifetime, publicUrl, tls } = settings
  if (way === undefined) return null
  if (way.kind === 'header') return headerLogin(way, settings.trustedProxies)
  const secure = publicUrl === undefined ? tls !== undefined : publicUrl.startsWith('https:')
  const options = { secrets: sessionSecrets, idle: sessionIdle, lifetime: sessionLifetime, secure }
  if (way.kind === 'password')
    return passwordLogin(way, new Sessions({ ...options, sameSite: 'strict' }))
  return oidcLogin(way, {
    // The provider's page leads back here: Strict would keep the new cookie out of that very navigation.
    sessions: new Sessions({ ...options, sameSite: 'lax' }),
    secrets: sessionSecrets,
    secure,
    ruleGroups: settings.access.flatMap(({ groups }) => groups),
    publicOrigin,
    outboundProxy,
  })
}

/** Tells the page who is logged in. */
function addSessionRoute(app: FastifyInstance, way: LoginWay | null): void {
  app.get(sessionPath, (request, reply) => {
    const { person } = request
    const canLogOut = way !== null && way.logOut !== null
    const answer: InferOutput<typeof sessionSchema> = {
      user: person === null ? null : { name: person.name, canLogOut },
    }
    return reply.send(answer)
  })
}

function addLogoutRoute(app: FastifyInstance, way: LoginWay): void {
  const { logOut } = way
  if (logOut === null) return
  app.post('/logout', async (request, reply) => {
    const person = await way.identify(request, reply)
    if (person !== null) audit(request, { audit: 'logout', user: person.name })
    return reply
      .headers({
        'cache-control': 'no-store',
        // Browsers keep answers of the API, to ask whether they still hold.
        'clear-site-data': '"cache"',
      })
      .send({ next: await logOut(request, reply) })
  })
}

function loginRequired(): ProxyError {
  return new ProxyError({
    status: 401,
    code: loginRequiredCode,
    message: 'There is no session, or it has ended.',
  })
}
