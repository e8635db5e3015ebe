import { parseErrorBody, type ErrorBody } from '~/api/error-body'
import { clockDifference, type ClockDifference } from './clock-difference'
import { withheldJson } from './withheld-json'
import { scrub } from './scrub'
import type { UpstreamAnswer } from './upstream-answer'
import { unreadableError } from './upstream-error'

/** What the client may get of an answer: nothing of it but these facts is passed on. */
export type ClientAnswer =
  | { readonly kind: 'success'; readonly body: Buffer; readonly requestId: string | null }
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
 * error keeps its status, code, message and request id, without `secrets`. Throws a `ProxyError` for an answer
 * that the API never promised: a redirect, another success, no status of HTTP, or no JSON. `now` is in milliseconds
 * since 1970.
 */
export function clientAnswer(
  answer: UpstreamAnswer,
  secrets: readonly string[],
  now: number,
): ClientAnswer {
  const { status } = answer
  if (status >= 600)
    throw unreadableError(`The API answered HTTP ${status}, a status that there is not.`)
  if (status >= 300 && status < 400)
    throw unreadableError(`The API answered HTTP ${status}, a redirect, which is never followed.`)
  const error = status === 202 || status >= 400 ? parseErrorBody(answer.body.toString()) : null
  const requestId =
    safeHeader(answer.header('x-request-id'), requestIdPattern) ??
    safeHeader(error?.requestId ?? null, requestIdPattern)
  if (status < 400 && error === null) {
    const body = status === 200 ? withheldJson(answer.body) : null
    if (body === null) throw unreadableError(`The API answered HTTP ${status} without valid JSON.`)
    return { kind: 'success', body, requestId }
  }
  return {
    kind: 'error',
    status,
    ...(status === 401
      ? refusalFacts(
          error,
          secrets,
          answer.signed ? clockDifference(answer.header('date'), now) : null,
        )
      : errorFacts(status, error, secrets)),
    requestId,
    retryAfter: safeHeader(answer.header('retry-after'), /^[\w ,:+-]{1,40}$/),
  }
}

const requestIdPattern = /^[\w.:-]{1,128}$/
/** `Ecs.0005`, `itemNotFound` or `401`: no code that is documented looks different. */
const errorCodePattern = /^[A-Za-z]{1,40}(\.\d{1,8})?$|^\d{1,10}$/
const longestMessage = 2000
/** The time of a signature may differ this much from the gateway's. Source: AK/SK authentication of the gateway. */
const signatureMinutes = 15

/**
 * The gateway's message of a refused signature can echo the whole request that was signed, headers included
 * (huaweicloud-sdk-nodejs-v3, issue 2), so that no message of a 401 is passed on. It has one code for wrong keys and
 * for a wrong clock, which is told apart by the Date of the answer.
 */
function refusalFacts(
  error: ErrorBody | null,
  secrets: readonly string[],
  clocks: ClockDifference | null,
) {
  const refused = 'The API did not accept the credentials of the proxy.'
  const late = clocks !== null && clocks.minutes >= signatureMinutes
  return {
    code: errorCode(error, secrets),
    message: late
      ? `${refused} The clock of the proxy is ${clocks.minutes} minutes ${clocks.direction} that of the API; a signature holds for ${signatureMinutes} minutes.`
      : refused,
  }
}

function errorFacts(status: number, error: ErrorBody | null, secrets: readonly string[]) {
  const code = errorCode(error, secrets)
  const message = error?.message ?? `The API answered HTTP ${status} without a known error body.`
  return { code, message: scrub(message, secrets).slice(0, longestMessage) }
}

function errorCode(error: ErrorBody | null, secrets: readonly string[]): string {
  const given = scrub(error?.code ?? '', secrets)
  return errorCodePattern.test(given) ? given : upstreamErrorCode
}

function safeHeader(value: string | null, pattern: RegExp): string | null {
  return value !== null && pattern.test(value) ? value : null
}
