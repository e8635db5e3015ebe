import type { ProjectAccess } from '../project-access'
import type { Credentials } from './credentials'

/**
 * Tells sets of credentials apart within this process: projects of one access key share one in all regions of a cloud,
 * which locks it in all of them, and a new token is another one. What one cloud refuses may be good in another. The
 * projects of a simulation have one key, but each is a world of its own.
 */
export function credentialIdentity(
  { project, endpoint }: ProjectAccess,
  credentials: Credentials,
): string {
  if (project.simulated) return `simulated ${project.id}`
  // What remains of an address that no region named is all of it: any cloud may be behind it.
  const cloud = endpoint.replace(`https://ecs.${project.region}.`, '')
  return credentials.kind === 'token'
    ? `${cloud} token ${credentials.token}`
    : `${cloud} key ${credentials.accessKey} ${credentials.securityToken ?? ''}`
}
