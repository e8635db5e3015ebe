import type { Project } from '~/api/project'
import type { Credentials } from '../project-access'

/**
 * Tells sets of credentials apart within this process: projects of one access key share one, and a new token is
 * another one. The projects of a simulation have one key, but each is a world of its own.
 */
export function credentialIdentity(project: Project, credentials: Credentials): string {
  if (project.simulated) return `simulated ${project.id}`
  return credentials.kind === 'token'
    ? `token ${credentials.token}`
    : `key ${credentials.accessKey} ${credentials.securityToken ?? ''}`
}
