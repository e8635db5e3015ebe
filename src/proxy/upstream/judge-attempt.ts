import { parseErrorBody } from '~/api/error-body'
import { parseRetryAfter } from '~/api/to-api-error'
import type { UpstreamAnswer } from './upstream-answer'
import { isBrokenConnection } from './upstream-error'
import type { RetryReason } from './with-retries'

/** The API's flow limit comes with HTTP 202 and this code. Source: error codes page of ECS. */
const flowLimitCode = 'Common.0024'

/**
 * Throttling, and answers of a gateway whose backend is away for a moment. 500 is not among them: it may be meant. A
 * 202 is one only with the code of the flow limit.
 */
const passing = new Set([202, 429, 502, 503, 504])

/** Whether the API may answer otherwise later, so that a wait that it asks for is one for everybody. */
export function mayPass(status: number): boolean {
  return passing.has(status)
}

/**
 * Whether an attempt failed in a way that may pass by itself: throttled, a gateway without its backend, or a broken
 * connection. Never a refusal of the credentials or of the request: five refusals lock an access key.
 */
export function judgeAttempt(
  outcome: { readonly answer: UpstreamAnswer } | { readonly error: unknown },
): RetryReason | null {
  if ('error' in outcome)
    return isBrokenConnection(outcome.error) ? { reason: 'connection', retryAfter: null } : null
  const { answer } = outcome
  const { status } = answer
  const worthIt = mayPass(status) && (status !== 202 || isFlowLimit(answer.body))
  if (!worthIt) return null
  const retryAfter = parseRetryAfter(answer.header('retry-after'), Date.now())
  return { reason: String(status), retryAfter }
}

function isFlowLimit(body: Buffer): boolean {
  return parseErrorBody(body.toString())?.code === flowLimitCode
}
