import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { apiPaths, userDataPath } from '~/api/paths'
import { encodeQuery } from '~/api/query'
import { serversParameters } from '~/api/servers-parameters'
import { userDataField } from '~/api/withhold'
import type { userDataSchema } from '~/api/user-data'
import { proxyUnreadableCode } from '~/api/to-api-error'
import { goneSignal } from './gone-signal'
import type { ProjectGate } from './login/add-login'
import { readQuery } from './door/read-query'
import type { ProjectAccess } from './project-access'
import { ProxyError } from './proxy-error'
import { note } from './request-log'
import { sendClientError } from './send-answer'
import { clientAnswer } from './upstream/client-answer'
import type { Cloud } from './upstream/cloud'

/** As much of a page of servers as this route reads. */
const pageSchema = v.object({
  servers: v.array(
    v.looseObject({
      id: v.string(),
      status: v.optional(v.unknown(), null),
      fault: v.optional(v.unknown(), null),
      [userDataField]: v.optional(v.nullable(v.string()), null),
    }),
  ),
})

/**
 * Adds the route that reads one server again and answers its user data alone. Where the operator did not allow that,
 * it refuses and asks nothing of the API. It asks as every request does, but past all that is kept; nothing of it is
 * logged, and the guard sees to `no-store`.
 */
export function addUserDataRoute(
  app: FastifyInstance,
  {
    accessById,
    cloud,
    gate,
    allowed,
  }: {
    accessById: ReadonlyMap<string, ProjectAccess>
    cloud: Cloud
    gate: ProjectGate
    allowed: boolean
  },
): void {
  const route = decodeURIComponent(userDataPath(':projectId', ':serverId'))
  app.get<{ Params: { projectId: string; serverId: string } }>(route, async (request, reply) => {
    if (!allowed) throw notAllowed()
    const { projectId, serverId } = request.params
    const access = accessById.get(projectId)
    // What somebody may not see is not there for them: the answers are the same.
    if (access === undefined || !gate.maySee(request, projectId)) throw unknownServer()
    note(request, { project: projectId })
    if (!/^[\w-]{1,64}$/.test(serverId)) throw unknownServer()
    readQuery({}, request.url)
    const target = {
      path: apiPaths.servers(projectId),
      query: encodeQuery(serversParameters, { server_id: [serverId] }),
    }
    const context = { requestId: request.id, signal: goneSignal(reply) }
    const answer = await cloud.get(access, target, context)
    // Errors are written anew, without anything of the body but code and message.
    const checked = clientAnswer(answer, access.credentials.secrets(), Date.now())
    if (checked.kind === 'error') return sendClientError(request, reply, checked)
    const server = readServers(answer.body.toString()).find(({ id }) => id === serverId)
    if (server === undefined || isStub(server)) throw unknownServer()
    return reply.send({ user_data: server[userDataField] } satisfies v.InferOutput<
      typeof userDataSchema
    >)
  })
}

/**
 * Whether a row only says that there is no such server: all null but `id` and `fault`. A server that is there has a
 * status, with a fault as well. Source: "Querying Details About ECSs", `server_id`.
 */
function isStub({ status, fault }: { status: unknown; fault: unknown }): boolean {
  return status === null && fault !== null
}

function readServers(body: string) {
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), pageSchema), body, {
    abortEarly: true,
  })
  // The issues of the schema would quote the body.
  if (!result.success) throw unreadable()
  return result.output.servers
}

function notAllowed(): ProxyError {
  return new ProxyError({
    status: 403,
    code: 'Proxy.UserDataWithheld',
    message:
      'The operator of this proxy did not allow user data to be shown: REVEAL_USER_DATA is not true.',
  })
}

function unknownServer(): ProxyError {
  return new ProxyError({
    status: 404,
    code: 'Proxy.UnknownServer',
    message: 'The API answered no server with this ID in this project.',
  })
}

function unreadable(): ProxyError {
  return new ProxyError({
    status: 502,
    code: proxyUnreadableCode,
    message: 'The API answered something else than a list of servers.',
  })
}
