import type { FastifyReply, FastifyRequest } from 'fastify'
import { preferredEncoding } from './door/preferred-encoding'
import { errorBody } from './error-answer'
import { note } from './request-log'
import type { ClientError } from './upstream/client-answer'
import { ageOf, etagOf, matches, type StoredAnswer } from './upstream/stored-answer'

/**
 * Sends data: 304 when the client has it, else in the best coding that the client takes. Browsers may keep it, but must
 * ask each time whether it still holds; nobody between may keep it at all.
 */
export function sendData(
  request: FastifyRequest,
  reply: FastifyReply,
  data: StoredAnswer,
  onGrown: () => void,
): FastifyReply | Promise<FastifyReply> {
  const { headers } = request
  const encoding = preferredEncoding(headers['accept-encoding']?.toString())
  if (data.requestId !== null) note(request, { upstreamRequestId: data.requestId })
  const form = data.body.form(encoding)
  if ('then' in form) {
    return form.then(async (made) => {
      onGrown()
      return sendForm(request, reply, data, made)
    })
  }
  return sendForm(request, reply, data, form)
}

function sendForm(
  request: FastifyRequest,
  reply: FastifyReply,
  data: StoredAnswer,
  { encoding, bytes }: Awaited<ReturnType<StoredAnswer['body']['form']>>,
): FastifyReply {
  const ifNoneMatch = request.headers['if-none-match']
  reply.headers({
    'x-request-id': data.requestId ?? request.id,
    'cache-control': 'private, no-cache',
    vary: 'accept-encoding',
    etag: etagOf(data, encoding),
    age: String(ageOf(data, Date.now())),
  })
  if (ifNoneMatch !== undefined && matches(data, ifNoneMatch)) return reply.code(304).send()
  if (encoding !== 'identity') reply.header('content-encoding', encoding)
  return reply.type('application/json; charset=utf-8').send(bytes)
}

/** Sends an error of the API; this request's own id stands in where the API gave none. */
export function sendClientError(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, code, message, requestId, retryAfter }: ClientError,
): FastifyReply {
  const id = requestId ?? request.id
  note(request, requestId === null ? { code } : { code, upstreamRequestId: requestId })
  if (retryAfter !== null) reply.header('retry-after', retryAfter)
  return reply
    .code(status)
    .header('x-request-id', id)
    .type('application/json; charset=utf-8')
    .send(errorBody({ code, message, requestId: id }))
}
