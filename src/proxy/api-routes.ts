import type { FastifyInstance, FastifyReply } from 'fastify'
import { apiPaths, projectsPath, proxyPrefix } from '~/api/paths'
import type { projectsSchema } from '~/api/project'
import type { ParameterSet } from '~/api/query'
import { recycleBinParameters } from '~/api/recycle-bin-parameters'
import { serversParameters } from '~/api/servers-parameters'
import type { InferOutput } from 'valibot'
import { clientAnswer } from './upstream/client-answer'
import type { ProjectGate } from './login/add-login'
import type { ProjectAccess } from './project-access'
import { ProxyError } from './proxy-error'
import { readQuery } from './door/read-query'
import { note } from './request-log'
import type { Upstream } from './upstream/upstream'

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
    upstream,
    gate,
  }: { projects: readonly ProjectAccess[]; upstream: Upstream; gate: ProjectGate },
): void {
  const accessById = new Map(projects.map((access) => [access.project.id, access]))

  app.get(projectsPath, (request, reply) => {
    readQuery({}, request.url)
    const list: InferOutput<typeof projectsSchema> = {
      projects: projects.map(({ project }) => project).filter(({ id }) => gate.maySee(request, id)),
    }
    return reply.send(list)
  })

  for (const { path, parameters } of endpoints) {
    const route = proxyPrefix + decodeURIComponent(path(':projectId'))
    app.get<{ Params: { projectId: string } }>(route, async (request, reply) => {
      const { projectId } = request.params
      const access = accessById.get(projectId)
      // What somebody may not see is not there for them: both answers are the same.
      if (access === undefined || !gate.maySee(request, projectId)) throw unknownProject()
      note(request, { project: projectId })
      const { query, names } = readQuery(parameters, request.url)
      note(request, { parameters: names })
      const target = { path: path(projectId), query }
      const answer = clientAnswer(
        await upstream.get(access, target, goneSignal(reply)),
        access.credentials,
        request.id,
      )
      if (answer.requestId !== request.id) note(request, { upstreamRequestId: answer.requestId })
      if (answer.code !== null) note(request, { code: answer.code })
      if (answer.retryAfter !== null) reply.header('retry-after', answer.retryAfter)
      return reply
        .code(answer.status)
        .header('x-request-id', answer.requestId)
        .type('application/json; charset=utf-8')
        .send(answer.body)
    })
  }
}

/** Aborts when the client closes its connection before it has the whole answer. */
function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController()
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort()
  })
  return gone.signal
}

function unknownProject(): ProxyError {
  return new ProxyError({
    status: 404,
    code: 'Proxy.UnknownProject',
    message: 'This project is not configured here. /api/projects lists the ones that are.',
  })
}
