import type { FastifyInstance, FastifyRequest } from 'fastify'
import { apiPaths, projectsPath, proxyPrefix } from '~/api/paths'
import type { projectsSchema } from '~/api/project'
import type { ParameterSet } from '~/api/query'
import { recycleBinParameters } from '~/api/recycle-bin-parameters'
import { serversParameters } from '~/api/servers-parameters'
import type { InferOutput } from 'valibot'
import { goneSignal } from './gone-signal'
import type { ProjectGate } from './login/add-login'
import type { ProjectAccess } from './project-access'
import { ProxyError } from './proxy-error'
import { readQuery } from './door/read-query'
import { note } from './request-log'
import { sendClientError, sendData } from './send-answer'
import type { Metrics } from './metrics'
import type { Answers } from './upstream/answers'
import type { StoredAnswer } from './upstream/stored-answer'
import type { Cloud } from './upstream/cloud'
import { addUserDataRoute } from './user-data-route'

/** The endpoints that the proxy mirrors, and the only parameters that each may carry. */
const endpoints: readonly { path: (projectId: string) => string; parameters: ParameterSet }[] = [
  { path: apiPaths.servers, parameters: serversParameters },
  { path: apiPaths.recycleBin, parameters: recycleBinParameters },
  { path: apiPaths.recycleBinPolicy, parameters: {} },
]

/** Adds the routes that answer data: the project list, and the API's own paths for each configured project. */
export function addApiRoutes(
  app: FastifyInstance,
  {
    projects,
    answers,
    cloud,
    gate,
    metrics,
    revealUserData,
  }: {
    projects: readonly ProjectAccess[]
    answers: Answers
    cloud: Cloud
    gate: ProjectGate
    metrics: Metrics
    revealUserData: boolean
  },
): void {
  const listed = projects.map(({ project }) =>
    revealUserData ? { ...project, revealsUserData: true } : project,
  )
  const accessById = new Map(projects.map((access) => [access.project.id, access]))

  app.get(projectsPath, (request, reply) => {
    readQuery({}, request.url)
    const list: InferOutput<typeof projectsSchema> = {
      projects: listed.filter(({ id }) => gate.maySee(request, id)),
    }
    return reply.send(list)
  })

  addUserDataRoute(app, { accessById, cloud, gate, allowed: revealUserData })

  for (const { path, parameters } of endpoints) {
    const route = proxyPrefix + decodeURIComponent(path(':projectId'))
    // The bodies are compressed already, once for all who ask.
    app.get<{ Params: { projectId: string } }>(
      route,
      { compress: false },
      async (request, reply) => {
        const { projectId } = request.params
        const access = accessById.get(projectId)
        // What somebody may not see is not there for them: both answers are the same.
        if (access === undefined || !gate.maySee(request, projectId)) throw unknownProject()
        note(request, { project: projectId })
        const { query, names } = readQuery(parameters, request.url)
        note(request, { parameters: names })
        const target = { path: path(projectId), query }
        const grown = (data: StoredAnswer) => () => answers.grown(access, target, data)
        const fresh = asksForFresh(request)
        const kept = fresh ? null : answers.kept(access, target)
        if (kept !== null) {
          metrics.found('hit')
          note(request, { cache: 'hit' })
          return sendData(request, reply, kept, grown(kept))
        }
        const signal = goneSignal(reply)
        const found = await answers.get(access, target, { fresh, requestId: request.id, signal })
        const { answer, origin } = found
        note(request, {
          cache: origin,
          ...(origin === 'joined' ? { joined: found.requestId } : {}),
        })
        metrics.found(origin)
        return answer.kind === 'data'
          ? sendData(request, reply, answer.data, grown(answer.data))
          : sendClientError(request, reply, answer)
      },
    )
  }
}

/** Whether the client wants no answer that was kept, as the page's Reload says it. */
function asksForFresh({ headers }: FastifyRequest): boolean {
  const control = headers['cache-control']
  return control !== undefined && /(^|[\s,])(no-cache|no-store|max-age=0)\s*(,|$)/i.test(control)
}

function unknownProject(): ProxyError {
  return new ProxyError({
    status: 404,
    code: 'Proxy.UnknownProject',
    message: 'This project is not configured here. /api/projects lists the ones that are.',
  })
}
