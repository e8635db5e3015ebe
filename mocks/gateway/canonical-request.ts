import { createHash } from 'node:crypto'

/** A request as it arrived: `target` is path and query as on the wire, names of `headers` are in lower case. */
export interface ReceivedRequest {
  readonly method: string
  readonly target: string
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: string
}

/**
 * Builds what the client had to sign. The query is decoded and encoded again, because clients do not send it in the
 * canonical form; the headers are those that the client says it signed.
 */
export function canonicalRequest(
  request: ReceivedRequest,
  signedHeaders: readonly string[],
): string {
  const [path = '', query = ''] = split(request.target, '?')
  return [
    request.method,
    canonicalPath(path),
    canonicalQuery(query),
    ...signedHeaders.map((name) => `${name}:${(request.headers[name] ?? '').trim()}`),
    '',
    signedHeaders.join(';'),
    request.headers['x-sdk-content-sha256'] ?? sha256(request.body),
  ].join('\n')
}

/** Sorted by name, then by value, each percent-encoded; repeated parameters stay repeated. */
export function canonicalQuery(query: string): string {
  return [...new URLSearchParams(query)]
    .sort(([name, value], [otherName, otherValue]) =>
      name === otherName ? order(value, otherValue) : order(name, otherName),
    )
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join('&')
}

/** SHA-256 as lower-case hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Every segment decoded and encoded, with a slash at the end that the request itself does not have. */
function canonicalPath(path: string): string {
  const encoded = path
    .split('/')
    .map((segment) => encode(decode(segment)))
    .join('/')
  return encoded.endsWith('/') ? encoded : `${encoded}/`
}

function split(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

function order(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Byte by byte: only the unreserved characters of RFC 3986 stand for themselves. */
function encode(text: string): string {
  let encoded = ''
  for (const byte of new TextEncoder().encode(text)) {
    const character = String.fromCharCode(byte)
    encoded += /[\w.~-]/.test(character)
      ? character
      : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return encoded
}
