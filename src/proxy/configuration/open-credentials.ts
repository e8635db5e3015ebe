import type { CredentialSettings } from './credentials'
import type { Endpoint } from './endpoint'
import { firstSet, type Environment } from './environment'
import type { OutboundProxy } from './outbound-proxy'
import { isLoopback } from '../loopback'
import { StartError } from '../start-error'
import { agencyKeys, metadataAddress } from '../upstream/agency-keys'
import { fixedCredentials, type CredentialSource } from '../upstream/credential-source'
import { iamLogin } from '../upstream/iam-login'

/** For tests: another metadata service, on this machine only, since what it answers is believed. */
const metadataVariable = 'ECS_INVENTORY_METADATA'

/** Makes sources of credentials for projects; those that ask the metadata service share one. */
export class CredentialOpener {
  readonly #env: Environment
  readonly #outboundProxy: OutboundProxy | null
  #agency: CredentialSource | null = null

  constructor(env: Environment, outboundProxy: OutboundProxy | null) {
    this.#env = env
    this.#outboundProxy = outboundProxy
  }

  /**
   * The source for a project. `iamSetting` names what would say where IAM is. Throws a {@link StartError} when nothing
   * does.
   */
  open(
    credentials: CredentialSettings,
    {
      projectId,
      endpoint,
      iamSetting,
    }: { projectId: string; endpoint: Endpoint; iamSetting: string },
  ): CredentialSource {
    if (credentials.kind === 'agency') {
      this.#agency ??= agencyKeys(readMetadataAddress(this.#env))
      return this.#agency
    }
    if (credentials.kind !== 'login') return fixedCredentials(credentials)
    const { user, password, domain } = credentials
    const iam = credentials.endpoint ?? endpoint.iam
    if (iam === null)
      throw new StartError(
        `${iamSetting} is missing: without a region, a login needs the address of IAM.`,
      )
    const outboundProxy = this.#outboundProxy
    return iamLogin({ endpoint: iam, user, password, domain, projectId, outboundProxy })
  }
}

function readMetadataAddress(env: Environment): string {
  const setting = firstSet(env, [metadataVariable])
  if (setting === null) return metadataAddress
  const url = URL.canParse(setting.value) ? new URL(setting.value) : null
  if (url?.protocol === 'http:' && isLoopback(url.hostname)) return url.origin
  throw new StartError(`${setting.source} takes an http address on loopback.`)
}
