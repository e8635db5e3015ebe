import * as v from 'valibot'
import type { SimulatedEcs } from '../ecs/engine'

const serverSchema = v.looseObject({
  id: v.string(),
  name: v.nullable(v.string()),
  status: v.nullable(v.string()),
  tags: v.nullish(v.array(v.string())),
  addresses: v.nullish(
    v.record(v.string(), v.array(v.looseObject({ version: v.string(), addr: v.string() }))),
  ),
})

const pageSchema = v.object({ count: v.optional(v.number()), servers: v.array(serverSchema) })

/** A server of an answer, with the fields that the tests look at. */
export type AnsweredServer = v.InferOutput<typeof serverSchema>

const endpoints = {
  servers: 'cloudservers/detail',
  recycleBin: 'recycle-bin/cloudservers',
  policy: 'recycle-bin',
} as const

/** Asks an endpoint of a project and gives the whole answer. */
export function ask(
  ecs: SimulatedEcs,
  endpoint: keyof typeof endpoints,
  projectId: string,
  query = '',
) {
  return ecs.answer({
    method: 'GET',
    path: `/v1/${projectId}/${endpoints[endpoint]}`,
    query: new URLSearchParams(query),
  })
}

/** Asks for a page of servers, which must be a success. */
export function askServers(ecs: SimulatedEcs, projectId: string, query = '') {
  return parsePage(ask(ecs, 'servers', projectId, query).body)
}

/** Asks for a page of the recycle bin, which must be a success. */
export function askRecycleBin(ecs: SimulatedEcs, projectId: string, query = '') {
  return parsePage(ask(ecs, 'recycleBin', projectId, query).body)
}

/** Every server of a project, by pages of 1,000. */
export function allServers(ecs: SimulatedEcs, projectId: string, query = ''): AnsweredServer[] {
  const servers: AnsweredServer[] = []
  for (let offset = 1; ; offset += 1) {
    const page = askServers(ecs, projectId, `${query}&limit=1000&offset=${offset}`)
    if (page.servers.length === 0) return servers
    servers.push(...page.servers)
  }
}

/** A simulation whose clock stands still. */
export const fixedTime = Date.UTC(2026, 5, 15, 9, 30)

function parsePage(body: string) {
  return v.parse(pageSchema, JSON.parse(body))
}
