import { parseErrorBody, type ErrorBody } from '~/api/error-body'
import { proxyUnreadableCode } from '~/api/to-api-error'
import { ProxyError } from '../proxy-error'
import { withheldJson } from './withheld-json'
import { scrub } from './scrub'
import type { UpstreamAnswer } from './upstream'

/** What the client may get of an answer: nothing of it but these facts is passed on. */
export type ClientAnswer =
  | { readonly kind: 'success'; readonly body: string; readonly requestId: string | null }
  | ClientError

/** An error of the API, in the words that the client may see. */
export interface ClientError {
  readonly kind: 'error'
  readonly status: number
  readonly code: string
  readonly message: string
  readonly requestId: string | null
  readonly retryAfter: string | null
}

const upstreamErrorCode = 'Proxy.UpstreamError'

/**
 * Turns an answer of the API into the one for the client. A success is HTTP 200 with JSON and loses its user data; an
 * error keeps its status, code, message and request id, without `secrets`. Throws a {@link ProxyError} for an answer that the API never
 * promised: a redirect, another success, or no JSON.
 */
export function clientAnswer(answer: UpstreamAnswer, secrets: readonly string[]): ClientAnswer {
  const { status } = answer
  if (status >= 300 && status < 400)
    throw unreadable(`The API answered HTTP ${status}, a redirect, which is never followed.`)
  const error = status === 202 || status >= 400 ? parseErrorBody(answer.body) : null
  const requestId =
    safeHeader(answer.header('x-request-id'), requestIdPattern) ??
    safeHeader(error?.requestId ?? null, requestIdPattern)
  if (status < 400 && error === null) {
    const body = status === 200 ? withheldJson(answer.body) : null
    if (body === null) throw unreadable(`The API answered HTTP ${status} without valid JSON.`)
    return { kind: 'success', body, requestId }
  }
  return {
    kind: 'error',
    status,
    ...errorFacts(status, error, secrets),
    requestId,
    retryAfter: safeHeader(answer.header('retry-after'), /^[\w ,:+-]{1,40}$/),
  }
}

const requestIdPattern = /^[\w.:-]{1,128}$/
/** `Ecs.0005`, `itemNotFound` or `401`: no code that is documented looks different. */
const errorCodePattern = /^[A-Za-z]{1,40}(\.\d{1,8})?$|^\d{1,10}$/
const longestMessage = 2000

/**
 * The gateway's message of a refused signature can echo the whole request that was signed, headers included
 * (huaweicloud-sdk-nodejs-v3, issue 2), so that no message of a 401 is passed on.
 */
function errorFacts(status: number, error: ErrorBody | null, secrets: readonly string[]) {
  const given = scrub(error?.code ?? '', secrets)
  const code = errorCodePattern.test(given) ? given : upstreamErrorCode
  if (status === 401)
    return { code, message: 'The API did not accept the credentials of the proxy.' }
  const message = error?.message ?? `The API answered HTTP ${status} without a known error body.`
  return { code, message: scrub(message, secrets).slice(0, longestMessage) }
}

function safeHeader(value: string | null, pattern: RegExp): string | null {
  return value !== null && pattern.test(value) ? value : null
}

function unreadable(message: string): ProxyError {
  return new ProxyError({ status: 502, code: proxyUnreadableCode, message })
}
