import type { Project } from '~/api/project'
import type { CredentialSource } from './upstream/credential-source'

/** One project as the proxy reaches it. Only `project` may leave the proxy. */
export interface ProjectAccess {
  readonly project: Project
  /** Scheme, host and port of the ECS endpoint, such as `https://ecs.cn-north-4.myhuaweicloud.com`. */
  readonly endpoint: string
  readonly credentials: CredentialSource
}
