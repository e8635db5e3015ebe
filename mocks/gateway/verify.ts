import { createHmac } from 'node:crypto'
import { gatewayError, type Reply } from '../ecs/reply'
import type { AccessKey, Account } from './account'
import { canonicalRequest, sha256, type ReceivedRequest } from './canonical-request'

// How far the clock of a client may be off, in milliseconds, by the gateway's documentation on signing.
const largestClockSkew = 15 * 60_000

const algorithm = 'SDK-HMAC-SHA256'

interface Authorization {
  readonly accessKey: string
  readonly signedHeaders: readonly string[]
  readonly signature: string
}

/**
 * Checks who asks, by token or by signature, and gives the gateway's 401 when it does not believe it, else null.
 * `now` is in milliseconds.
 */
export function verify(request: ReceivedRequest, account: Account, now: number): Reply | null {
  const token = request.headers['x-auth-token']
  if (token !== undefined) return verifyToken(token, request, account, now)
  const authorization = parseAuthorization(request.headers['authorization'])
  if (authorization === null) return refuse('Unauthorized')
  const key =
    account.keys.find((one) => one.accessKey === authorization.accessKey) ??
    account.findIssuedKey?.(authorization.accessKey, now) ??
    null
  if (key === null) return refuse(`ak ${authorization.accessKey} not exist`)
  return verifySignature(request, authorization, key, now)
}

function verifyToken(
  token: string,
  { target }: ReceivedRequest,
  account: Account,
  now: number,
): Reply | null {
  const projectId = /^\/v1\/([^/?]+)\//.exec(target)?.[1] ?? null
  const issued = account.issuedToken?.(token, projectId, now) ?? 'unknown'
  if (token === account.token || issued === 'valid') return null
  if (token !== account.expiredToken && issued !== 'expired') return refuse('decrypt token fail')
  return gatewayError(401, 'APIGW.0307', 'The token must be updated')
}

function verifySignature(
  request: ReceivedRequest,
  { signedHeaders, signature }: Authorization,
  key: AccessKey,
  now: number,
): Reply | null {
  const date = request.headers['x-sdk-date'] ?? ''
  const time = parseDate(date)
  if (time === null || !signedHeaders.includes('x-sdk-date')) return refuse('Unauthorized')
  if (Math.abs(now - time) > largestClockSkew) return refuse('signature expired')
  if (request.headers['x-security-token'] !== key.securityToken) {
    return refuse(`ak ${key.accessKey} not exist`)
  }
  if (key.securityToken !== undefined && !signedHeaders.includes('x-security-token')) {
    return refuse('x-security-token is not signed')
  }
  const canonical = canonicalRequest(request, signedHeaders)
  if (signature === signatureOf(canonical, date, key.secretKey)) return null
  // The real gateway has been seen to send the whole canonical request back, headers included.
  return refuse(`verify aksk signature fail, canonicalRequest:${canonical.replaceAll('\n', '|')}`)
}

/** The signature of a canonical request: lower-case hexadecimal digits. */
export function signatureOf(canonical: string, date: string, secretKey: string): string {
  const text = [algorithm, date, sha256(canonical)].join('\n')
  return createHmac('sha256', secretKey).update(text).digest('hex')
}

function parseAuthorization(header: string | undefined): Authorization | null {
  const match = new RegExp(
    `^${algorithm} Access=([^,\\s]+), ?SignedHeaders=([^,\\s]+), ?Signature=([0-9a-f]{64})$`,
  ).exec(header ?? '')
  const [, accessKey, names, signature] = match ?? []
  if (accessKey === undefined || names === undefined || signature === undefined) return null
  return { accessKey, signedHeaders: names.toLowerCase().split(';'), signature }
}

/** Reads `20260131T235959Z` as milliseconds. */
function parseDate(text: string): number | null {
  const digits = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text)
  if (digits === null) return null
  const [, year, month, day, hour, minute, second] = digits
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(time) ? null : time
}

function refuse(reason: string): Reply {
  return gatewayError(401, 'APIGW.0301', `Incorrect IAM authentication information: ${reason}`, {
    Server: 'CloudWAF',
  })
}
