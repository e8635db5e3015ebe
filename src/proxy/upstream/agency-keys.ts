import * as v from 'valibot'
import type { CredentialSource } from './credential-source'
import { exchange } from './exchange'
import {
  failurePause,
  FetchFailure,
  RenewedCredentials,
  type FetchedCredentials,
} from './renewed-credentials'

/** Where every ECS finds its metadata service. */
export const metadataAddress = 'http://169.254.169.254'

/** The SDKs renew when less remains. */
const renewBefore = 40 * 60_000
/** Seconds that a token for the metadata service is asked for; it is used once. */
const tokenLife = '60'

const visible = v.pipe(v.string(), v.regex(/^[\x21-\x7e]+$/))
const keysAnswer = v.object({
  credential: v.object({
    access: visible,
    secret: visible,
    securitytoken: visible,
    expires_at: v.pipe(v.string(), v.transform(Date.parse), v.finite()),
  }),
})

/**
 * The temporary keys of the agency that the proxy's own ECS has, from the metadata service at `address`. Source: the
 * credential chain of the official SDKs.
 */
export function agencyKeys(address: string): CredentialSource {
  return new RenewedCredentials({
    fetch: () => fetchKeys(address),
    renewBefore,
    secrets: () => [],
    giver: 'the metadata service',
  })
}

async function fetchKeys(address: string): Promise<FetchedCredentials> {
  const token = await fetchToken(address)
  const answer = await exchange(new URL('/openstack/latest/securitykey', address), {
    method: 'GET',
    outboundProxy: null,
    headers: token === null ? {} : { 'x-metadata-token': token },
  })
  if (answer.status !== 200)
    throw unusable(
      `The metadata service gave no keys (HTTP ${answer.status}): this ECS may have no agency.`,
    )
  const keys = v.safeParse(v.pipe(v.string(), v.parseJson(), keysAnswer), answer.body)
  if (!keys.success) throw unusable('The metadata service answered without keys.')
  const { access, secret, securitytoken, expires_at: expiresAt } = keys.output.credential
  return {
    credentials: {
      kind: 'keys',
      accessKey: access,
      secretKey: secret,
      securityToken: securitytoken,
    },
    expiresAt,
  }
}

/** Null where the metadata service knows no tokens and answers without one, as the SDKs allow for. */
async function fetchToken(address: string): Promise<string | null> {
  const { status, body } = await exchange(new URL('/meta-data/latest/api/token', address), {
    method: 'PUT',
    outboundProxy: null,
    headers: { 'x-metadata-token-ttl-seconds': tokenLife },
  })
  if (status === 404 || status === 405) return null
  const token = body.trim()
  if (status === 200 && /^[\x21-\x7e]+$/.test(token)) return token
  throw unusable(`The metadata service gave no token (HTTP ${status}).`)
}

function unusable(message: string): FetchFailure {
  return new FetchFailure(message, { pause: failurePause, refused: false })
}
