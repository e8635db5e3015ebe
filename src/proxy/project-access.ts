import type { Project } from '~/api/project'
import type { CredentialSource } from './upstream/credential-source'

/** What proves to the API who asks: a pair of keys, temporary when it comes with a token, or an IAM token. */
export type Credentials =
  | {
      readonly kind: 'keys'
      readonly accessKey: string
      readonly secretKey: string
      readonly securityToken: string | null
    }
  | { readonly kind: 'token'; readonly token: string }

/** One project as the proxy reaches it. Only `project` may leave the proxy. */
export interface ProjectAccess {
  readonly project: Project
  /** Scheme, host and port of the ECS endpoint, such as `https://ecs.cn-north-4.myhuaweicloud.com`. */
  readonly endpoint: string
  readonly credentials: CredentialSource
}

/** Every text in the credentials that must not appear anywhere outside a request to the API. */
export function secretsOf(credentials: Credentials): readonly string[] {
  if (credentials.kind === 'token') return [credentials.token]
  const { accessKey, secretKey, securityToken } = credentials
  return securityToken === null ? [accessKey, secretKey] : [accessKey, secretKey, securityToken]
}
