import { apiPaths } from '~/api/paths'
import type { ProjectAccess } from './project-access'
import { ProxyError } from './proxy-error'
import { newRequestId } from './request-id'
import type { OutboundProxy } from './configuration/outbound-proxy'
import { clientAnswer } from './upstream/client-answer'
import { Cloud, type CloudEvents } from './upstream/cloud'
import type { SlotLimits } from './upstream/slots'
import { Upstream, type UpstreamLimits } from './upstream/upstream'

/** What one request with the credentials of a project came to. */
export interface ProjectCheck {
  readonly access: ProjectAccess
  /** What is wrong in words, null when the API answered. */
  readonly problem: string | null
}

/** Milliseconds for one project, waiting and further attempts included: somebody sits in front of it. */
const longestCheck = 30_000

const unheard: CloudEvents = { attempted: () => undefined, retried: () => undefined }

/**
 * Asks for one server of each project, which tells whether configuration and credentials are right. It asks as the
 * proxy does, so that projects with the same wrong key cost one refusal of it: five would lock it.
 */
export async function checkProjects(
  projects: readonly ProjectAccess[],
  limits: UpstreamLimits & SlotLimits,
  outboundProxy: OutboundProxy | null,
): Promise<readonly ProjectCheck[]> {
  const upstream = new Upstream(limits, outboundProxy, { mostAtOnce: projects.length })
  const answerTimeout = Math.min(limits.answerTimeout, longestCheck)
  const cloud = new Cloud(upstream, { ...limits, answerTimeout }, unheard)
  try {
    return await Promise.all(
      projects.map(async (access) => ({ access, problem: await problemOf(access, cloud) })),
    )
  } finally {
    await upstream.close()
  }
}

/** The outcome as a person reads it, one line for each project. */
export function describeChecks(checks: readonly ProjectCheck[]): string {
  if (checks.length === 0)
    return 'The configuration is right. No project is configured: the page will show simulated data.\n'
  return checks
    .map(({ access: { project, endpoint }, problem }) => {
      const name = project.label === project.id ? project.id : `${project.label} (${project.id})`
      return problem === null
        ? `ok      ${name}: ${endpoint} answers\n`
        : `FAILED  ${name}: ${problem}\n`
    })
    .join('')
}

async function problemOf(access: ProjectAccess, cloud: Cloud): Promise<string | null> {
  const target = { path: apiPaths.servers(access.project.id), query: 'limit=1' }
  try {
    const received = await cloud.get(access, target, {
      requestId: newRequestId(),
      signal: new AbortController().signal,
    })
    const answer = clientAnswer(received, access.credentials.secrets(), Date.now())
    if (answer.kind === 'success') return null
    const { status, code, message } = answer
    return `HTTP ${status} ${code}: ${message}${advice(status)}`
  } catch (error) {
    if (error instanceof ProxyError) return error.message
    throw error
  }
}

function advice(status: number): string {
  if (status === 401)
    return ' Check the keys or token, and the clock of this machine: a signature holds for 15 minutes.'
  if (status === 403) return ' The user or agency needs ecs:cloudServers:list.'
  return ''
}
