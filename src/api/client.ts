import * as v from 'valibot'

import { errorFromAnswer, errorFromFailure, unreadableAnswer, type Answer } from './to-api-error'

/** Longer than the proxy waits for the API, so that the proxy's own explanation arrives first. */
const timeoutMilliseconds = 45_000

/** A JSON answer that fits its schema, and its body as it came. */
export interface JsonAnswer<Output> {
  readonly output: Output
  readonly body: ArrayBuffer
  /** Seconds since the answer left the API: the proxy may have kept it for a while. */
  readonly age: number
}

/**
 * Gets the body of a good answer from the proxy.
 * @throws {ApiError} for every failure, except that a request given up through `signal` ends in that signal's reason.
 */
export async function getBody(url: string, signal: AbortSignal): Promise<ArrayBuffer> {
  return (await getAnswer(url, signal)).bytes
}

/**
 * Gets JSON from the proxy and reads it by `schema`; `cache` is as for `fetch`: `reload` wants an answer that nobody has kept.
 * @throws {ApiError} for every failure, except that a request given up through `signal` ends in that signal's reason.
 */
export async function getJson<Schema extends v.GenericSchema>(
  url: string,
  schema: Schema,
  signal: AbortSignal,
  cache?: RequestCache,
): Promise<JsonAnswer<v.InferOutput<Schema>>> {
  const answer = await getAnswer(url, signal, cache)
  const result = v.safeParse(schema, parseJson(answer))
  if (!result.success) {
    const [issue] = result.issues
    throw unreadableAnswer(answer, `The answer is not what the API documents: ${issue.message}`)
  }
  return { output: result.output, body: answer.bytes, age: Number(answer.header('age')) }
}

/** An answer with its body as it came: whoever keeps the bytes need not make them of the text again. */
interface ByteAnswer extends Answer {
  readonly bytes: ArrayBuffer
}

const utf8 = new TextDecoder()

async function getAnswer(
  url: string,
  signal: AbortSignal,
  cache: RequestCache = 'default',
): Promise<ByteAnswer> {
  let answer: ByteAnswer
  try {
    const response = await fetch(url, {
      cache,
      headers: { accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMilliseconds)]),
    })
    const bytes = await response.arrayBuffer()
    answer = {
      status: response.status,
      header: (name) => response.headers.get(name),
      body: utf8.decode(bytes),
      bytes,
    }
  } catch (cause) {
    signal.throwIfAborted()
    throw errorFromFailure(cause, globalThis.navigator.onLine)
  }
  const error = errorFromAnswer(answer, Date.now())
  if (error !== null) throw error
  return answer
}

function parseJson(answer: Answer): unknown {
  try {
    return JSON.parse(answer.body)
  } catch {
    throw unreadableAnswer(answer, 'The answer is not JSON.')
  }
}
