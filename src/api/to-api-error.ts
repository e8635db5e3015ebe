import { ApiError, type ApiErrorKind } from './error'
import { parseErrorBody } from './error-body'
import { loginRequiredCode } from './paths'

/** An answer as every host can hand it over: status, a header look-up and the body as text. */
export interface Answer {
  readonly status: number
  readonly header: (name: string) => string | null
  readonly body: string
}

/** The code by which the proxy says that it waited for the API in vain. */
export const proxyTimeoutCode = 'Proxy.Timeout'
/** The code by which the proxy says that too many requests wait already. */
export const proxyBusyCode = 'Proxy.Busy'
/** The code by which the proxy says that it could not connect to the API. */
export const proxyUnreachableCode = 'Proxy.Unreachable'
/** The code by which the proxy says that the API's answer was not JSON. */
export const proxyUnreadableCode = 'Proxy.UnreadableAnswer'

/**
 * Codes that tell more than the status they come with, of ECS and the gateway (source: error codes pages) and of the
 * proxy. Common.0024, the flow limit, comes with HTTP 202, and a wrong project with 400.
 */
const kindOfCode: ReadonlyMap<string, ApiErrorKind> = new Map([
  ['Common.0024', 'throttled'],
  ['Common.1503', 'throttled'],
  ['APIGW.0308', 'throttled'],
  [proxyBusyCode, 'throttled'],
  ['APIGW.0302', 'caller-refused'],
  ['APIGW.0310', 'project-unavailable'],
  ['Ecs.0023', 'wrong-project'],
  ['Common.0018', 'wrong-project'],
  [loginRequiredCode, 'login-required'],
  [proxyTimeoutCode, 'timeout'],
  [proxyUnreachableCode, 'unreachable'],
  [proxyUnreadableCode, 'unreadable-answer'],
])

/**
 * Turns an answer into an error, or into null when it is a success. The code in the body counts for more than
 * the HTTP status, which the documentation calls inaccurate ("Error Codes", 2025).
 */
export function errorFromAnswer(answer: Answer, now: number): ApiError | null {
  const failed = answer.status < 200 || answer.status > 299
  const flowLimited = answer.status === 202
  if (!failed && !flowLimited) return null
  const body = parseErrorBody(answer.body)
  if (!failed && body === null) return null
  const kind = kindOf(answer.status, body?.code ?? null)
  return new ApiError({
    kind,
    status: answer.status,
    code: body?.code ?? null,
    message: filled(body?.message) ?? fallbackMessage(answer, body !== null),
    requestId: answer.header('x-request-id') ?? body?.requestId ?? null,
    retryAfter: parseRetryAfter(answer.header('retry-after'), now),
    parameter: body?.parameter ?? null,
  })
}

/** Turns the failure of a request that got no answer into an error. `online` is what the browser says of itself. */
export function errorFromFailure(cause: unknown, online: boolean): ApiError {
  if (cause instanceof ApiError) return cause
  const timedOut = cause instanceof DOMException && cause.name === 'TimeoutError'
  const kind: ApiErrorKind = timedOut ? 'timeout' : online ? 'unreachable' : 'offline'
  const messages = {
    timeout: 'The request was given up because no answer came in time.',
    unreachable: 'The request did not reach the proxy.',
    offline: 'The browser has no network connection.',
  }
  return new ApiError(
    {
      kind,
      status: null,
      code: null,
      message: messages[kind],
      requestId: null,
      retryAfter: null,
      parameter: null,
    },
    { cause },
  )
}

/** An answer with a good status whose body is not what the API promises. */
export function unreadableAnswer(answer: Answer, problem: string): ApiError {
  return new ApiError({
    kind: 'unreadable-answer',
    status: answer.status,
    code: null,
    message: problem,
    requestId: answer.header('x-request-id'),
    retryAfter: null,
    parameter: null,
  })
}

/** Reads a Retry-After header, in seconds or as an HTTP date, as seconds from `now` (milliseconds); never negative. */
export function parseRetryAfter(header: string | null, now: number): number | null {
  if (header === null) return null
  if (/^\d+$/.test(header.trim())) return Number(header)
  // `Date` reads a date out of almost any text with a number in it.
  const date = /^[A-Z][a-z]+, \d\d.+ GMT$/.test(header) ? Date.parse(header) : Number.NaN
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - now) / 1000))
}

function kindOf(status: number, code: string | null): ApiErrorKind {
  // The gateway writes its codes in either way.
  const known = kindOfCode.get(code?.replace('APIG.', 'APIGW.') ?? '')
  if (known !== undefined) return known
  if (status === 401) return 'unauthorized'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'not-found'
  if (status === 408 || status === 504) return 'timeout'
  if (status === 429) return 'throttled'
  return status >= 500 ? 'server-error' : 'invalid-request'
}

function filled(text: string | null | undefined): string | null {
  return text === undefined || text === '' ? null : text
}

function fallbackMessage(answer: Answer, known: boolean): string {
  if (known) return `HTTP ${answer.status} without a message.`
  const type = answer.header('content-type')?.split(';')[0] ?? 'no content type'
  return `HTTP ${answer.status} with ${answer.body === '' ? 'an empty body' : `a body that is not a known error (${type})`}.`
}
