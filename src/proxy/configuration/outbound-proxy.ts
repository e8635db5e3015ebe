import { StartError } from '../start-error'
import { firstSet, type Environment } from './environment'

/** The proxy that stands between this machine and the cloud. */
export interface OutboundProxy {
  /** Such as `http://proxy.example.com:3128`; may hold a user name and password. */
  readonly url: string
  /** Hosts that are reached without it, as `NO_PROXY` lists them. */
  readonly except: string
}

/** Lower case comes first, as curl has it. `HTTP_PROXY` is for plain http, which never leaves this machine. */
const proxyVariables = ['https_proxy', 'HTTPS_PROXY']
const exceptVariables = ['no_proxy', 'NO_PROXY']

/** The proxy towards the cloud, or null. Throws a {@link StartError} without the value, which may hold a password. */
export function readOutboundProxy(env: Environment): OutboundProxy | null {
  const setting = firstSet(env, proxyVariables)
  if (setting === null) return null
  const { source, value } = setting
  const url = URL.canParse(value) ? new URL(value) : null
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    throw new StartError(`${source} takes the address of a proxy, such as http://10.0.0.1:3128.`)
  return { url: url.href, except: firstSet(env, exceptVariables)?.value ?? '' }
}
