import { binPolicy } from '../data/bin-rules'
import { Random, hash32 } from '../data/random'
import { foreignProject } from './assumptions'
import { listRecycleBin } from './list-recycle-bin'
import { listServers } from './list-servers'
import type { Endpoint, SimulatedProject } from './project'
import { simulatedProjects } from './projects'
import {
  finishReply,
  jsonReply,
  unknownPath,
  type EcsAnswer,
  type EcsRequest,
  type Reply,
} from './reply'

/** Everything that makes one simulation unlike another. */
export interface SimulationOptions {
  readonly seed?: number
  /** The clock, in milliseconds; throttling and drifting servers follow it. */
  readonly now?: () => number
  /** Time in milliseconds that all times of the data are relative to; the clock's first reading by default. */
  readonly startedAt?: number
  /** Servers in the project `large`, 0 to 100,000. */
  readonly largeSize?: number
  /** Last change of every row before it is written, as a proxy might make it. */
  readonly redact?: (row: unknown) => unknown
}

/** The API of one region without its gateway: who asks is not checked here. */
export interface SimulatedEcs {
  readonly projects: readonly { readonly id: string; readonly label: string }[]
  answer(request: EcsRequest): EcsAnswer
}

export const defaultLargeSize = 20_000
export const largestSize = 100_000

const endpoints: ReadonlyMap<string, Endpoint> = new Map([
  ['cloudservers/detail', 'servers'],
  ['recycle-bin/cloudservers', 'recycleBin'],
  ['recycle-bin', 'recycleBinPolicy'],
])

/** Creates a simulation. Simulations with equal options give equal answers to equal requests. */
export function createSimulatedEcs(options: SimulationOptions = {}): SimulatedEcs {
  const { seed = 1, now = Date.now, largeSize = defaultLargeSize } = options
  if (!Number.isInteger(largeSize) || largeSize < 0 || largeSize > largestSize) {
    throw new RangeError(`The size of the project "large" must be 0 to ${largestSize}.`)
  }
  const startedAt = options.startedAt ?? now()
  const projects = simulatedProjects({
    seed,
    startedAt,
    largeSize,
    redact: options.redact ?? ((row) => row),
  })
  let requests = 0

  function replyTo({ method, path, query }: EcsRequest): Reply {
    const [, projectId, rest] = /^\/v1\/([^/]+)\/(.+)$/.exec(path) ?? []
    const endpoint = endpoints.get(rest ?? '')
    if (method !== 'GET' || endpoint === undefined) return unknownPath()
    const project = projects.find((one) => one.id === projectId)
    if (project === undefined) return foreignProject()
    const time = now()
    return project.intercept(endpoint, time) ?? answers[endpoint](project, query, time)
  }

  const answers: Record<
    Endpoint,
    (project: SimulatedProject, query: URLSearchParams, now: number) => Reply
  > = {
    servers: (project, query, time) =>
      delayed(project, listServers(project.servers(), query, time)),
    recycleBin: (project, query) => delayed(project, listRecycleBin(project.recycleBin(), query)),
    recycleBinPolicy: policy,
  }

  return {
    projects: projects.map(({ id, label }) => ({ id, label })),
    answer: (request) => {
      requests += 1
      const requestId = new Random(hash32(seed, 'request', requests)).hex(32)
      return finishReply(replyTo(request), requestId)
    },
  }
}

function delayed(project: SimulatedProject, reply: Reply): Reply {
  return { ...reply, delay: project.pageDelay }
}

/** The policy in the flat form of the documentation. */
function policy(project: SimulatedProject): Reply {
  return jsonReply(
    JSON.stringify({
      project_id: project.id,
      switch: project.recycleBinOn ? 'on' : 'off',
      policy: binPolicy,
    }),
  )
}
