import { createHmac, hash } from 'node:crypto'
import { percent } from '~/api/query'

/** The name of the signing scheme, as it stands in the Authorization header. */
const algorithm = 'SDK-HMAC-SHA256'

/** A request as it is signed. */
export interface SignableRequest {
  readonly method: string
  /** Path as it is sent, percent-encoded. */
  readonly path: string
  /** Query as it is sent, without the question mark. */
  readonly query: string
  /** Every header that is signed, `x-sdk-date` among them. */
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** The pair of keys that signs: the first is sent, the second never is. */
export interface KeyPair {
  readonly accessKey: string
  readonly secretKey: string
}

/**
 * Value of the Authorization header for a request. The key of the HMAC is the secret key itself; there is no
 * derived key and no scope. Source: AK/SK signing in the API request signing guide, and the official Go SDK.
 */
export function authorization(request: SignableRequest, keys: KeyPair): string {
  const headers = canonicalHeaders(request.headers)
  const date = headers.find(([name]) => name === 'x-sdk-date')?.[1] ?? ''
  const stringToSign = [algorithm, date, sha256(canonicalRequest(request, headers))].join('\n')
  const signature = createHmac('sha256', keys.secretKey).update(stringToSign).digest('hex')
  const signedHeaders = headers.map(([name]) => name).join(';')
  return `${algorithm} Access=${keys.accessKey}, SignedHeaders=${signedHeaders}, Signature=${signature}`
}

/** A moment as `X-Sdk-Date` has it: `YYYYMMDDTHHMMSSZ`, UTC. */
export function sdkDate(now: Date): string {
  return now.toISOString().replaceAll(/[-:]|\.\d{3}/g, '')
}

/** A query sorted by name, then by value, and RFC 3986 encoded, whatever its order and encoding were. */
export function canonicalQuery(query: string): string {
  return [...new URLSearchParams(query)]
    .sort(([name, value], [otherName, otherValue]) =>
      name === otherName ? compare(value, otherValue) : compare(name, otherName),
    )
    .map(([name, value]) => `${percent(name)}=${percent(value)}`)
    .join('&')
}

/** No GET has a body. */
const hashOfNothing = sha256('')

type Headers = readonly (readonly [string, string])[]

function canonicalRequest({ method, path, query, body = '' }: SignableRequest, headers: Headers) {
  return [
    method,
    canonicalPath(path),
    canonicalQuery(query),
    // Each header line ends with a line break, the last one too: an empty line follows the headers.
    headers.map(([name, value]) => `${name}:${value}\n`).join(''),
    headers.map(([name]) => name).join(';'),
    body === '' ? hashOfNothing : sha256(body),
  ].join('\n')
}

/** The path that is signed ends with a slash, although the one that is sent does not. */
function canonicalPath(path: string): string {
  if (/^[\w.~/-]*[\w.~-]$/.test(path)) return `${path}/`
  const encoded = path
    .split('/')
    .map((segment) => percent(decodeURIComponent(segment)))
    .join('/')
  return encoded.endsWith('/') ? encoded : `${encoded}/`
}

function canonicalHeaders(headers: SignableRequest['headers']): Headers {
  return Object.entries(headers)
    .map(([name, value]): [string, string] => [name.toLowerCase(), value.trim()])
    .sort(([name], [otherName]) => compare(name, otherName))
}

function sha256(text: string): string {
  return hash('sha256', text, 'hex')
}

/** By code unit: signing knows no locale. */
function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
