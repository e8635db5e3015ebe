import { apiPaths } from '~/api/paths'
import type { ProjectAccess } from './project-access'
import { ProxyError } from './proxy-error'
import { clientAnswer } from './upstream/client-answer'
import { parseErrorBody } from '~/api/error-body'
import { Upstream, type UpstreamLimits } from './upstream/upstream'

/** What one request with the credentials of a project came to. */
export interface ProjectCheck {
  readonly access: ProjectAccess
  /** What is wrong in words, null when the API answered. */
  readonly problem: string | null
}

/** Asks for one server of each project, which tells whether configuration and credentials are right. */
export async function checkProjects(
  projects: readonly ProjectAccess[],
  limits: UpstreamLimits,
): Promise<readonly ProjectCheck[]> {
  const upstream = new Upstream(limits)
  try {
    return await Promise.all(
      projects.map(async (access) => ({ access, problem: await problemOf(access, upstream) })),
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

async function problemOf(access: ProjectAccess, upstream: Upstream): Promise<string | null> {
  const target = { path: apiPaths.servers(access.project.id), query: 'limit=1' }
  try {
    const answer = await upstream.get(access, target, new AbortController().signal)
    const { status, body, code } = clientAnswer(answer, access.credentials.secrets(), 'none')
    if (code === null) return null
    return `HTTP ${status} ${code}: ${parseErrorBody(body)?.message ?? ''}${advice(status)}`
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
