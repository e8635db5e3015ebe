import * as v from 'valibot'

import type { Endpoint } from './helpers'
import { simulatorPort } from './ports'

const recorded = v.object({
  requests: v.array(v.object({ method: v.string(), path: v.string(), query: v.string() })),
})

/** A request as the simulated ECS behind the proxy received it: its query as on the wire. */
export type ReceivedRequest = v.InferOutput<typeof recorded>['requests'][number]

/** Every request that a simulated ECS has received since its start, of the one that all share those of other tests, too. */
export async function receivedRequests(port = simulatorPort): Promise<readonly ReceivedRequest[]> {
  const response = await fetch(`http://127.0.0.1:${port}/simulator/requests`)
  return v.parse(recorded, await response.json()).requests
}

/** The different queries with which the simulated ECS was asked for a list of a project, in order. */
export async function receivedQueries(
  projectId: string,
  endpoint: Endpoint,
): Promise<readonly string[]> {
  const requests = await receivedRequests()
  const path = `/v1/${projectId}/${endpoint}`
  return [...new Set(requests.flatMap((request) => (request.path === path ? request.query : [])))]
}
