import { request } from 'undici'
import type { OutboundProxy } from '../configuration/outbound-proxy'
import { outboundDispatcher } from './outbound-dispatcher'
import { connectionError, timeoutError } from './upstream-error'
import { failurePause, FetchFailure } from './renewed-credentials'

/** An answer of IAM or of the metadata service. */
export interface ExchangeAnswer {
  readonly status: number
  readonly header: (name: string) => string | null
  readonly body: string
}

/** One request for credentials. */
export interface Exchange {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** The proxy that it goes through; null for directly. */
  readonly outboundProxy: OutboundProxy | null
}

const deadline = 10_000
/** Bytes: tokens are several kilobytes, and nothing else of an answer is read. */
const largestAnswer = 1024 * 1024

/**
 * Sends one request for credentials on a connection of its own and reads the answer, whatever its status is.
 * Redirects are not followed: they would carry a password to another host. Throws a {@link FetchFailure} when there
 * is no connection, or no whole answer within 10 seconds and 1 MB.
 */
export async function exchange(
  url: URL,
  { method, headers, body, outboundProxy }: Exchange,
): Promise<ExchangeAnswer> {
  let answered = false
  try {
    const answer = await request(url, {
      method,
      headers: { 'user-agent': 'ecs-inventory', accept: 'application/json', ...headers },
      ...(body === undefined ? {} : { body }),
      dispatcher: outboundDispatcher(outboundProxy),
      reset: true,
      signal: AbortSignal.timeout(deadline),
    })
    answered = true
    return {
      status: answer.statusCode,
      header: (name) => [answer.headers[name]].flat()[0] ?? null,
      body: await readBounded(answer.body),
    }
  } catch (error) {
    if (error instanceof FetchFailure) throw error
    const timedOut = error instanceof DOMException && error.name === 'TimeoutError'
    const { message } = timedOut
      ? timeoutError(url.host, deadline)
      : connectionError(error, { host: url.host, answered })
    throw new FetchFailure(message, { pause: failurePause, refused: false })
  }
}

async function readBounded(body: AsyncIterable<unknown>): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array)) continue
    size += chunk.byteLength
    if (size > largestAnswer)
      throw new FetchFailure('The answer is larger than 1 MB.', {
        pause: failurePause,
        refused: false,
      })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}
