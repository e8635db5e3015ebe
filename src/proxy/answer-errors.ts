import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { errorBody } from './error-answer'
import { isApiTarget } from './door/guard'
import { ProxyError } from './proxy-error'
import { note } from './request-log'

type ErrorFacts = Pick<ProxyError, 'status' | 'code' | 'message' | 'parameter'>

/** Answers any error in the proxy's own words; no stack and no part of the request ever leaves it. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  if (error instanceof ProxyError) {
    if (error.cause instanceof Error) note(request, { cause: codeOf(error.cause) })
    if (error.retryAfter !== null) reply.header('retry-after', String(error.retryAfter))
    sendError(request, reply, error)
  } else if (isBlamedOnRequest(error)) {
    sendError(request, reply, {
      status: 400,
      code: 'Proxy.BadRequest',
      message: 'The request cannot be understood.',
      parameter: null,
    })
  } else {
    request.log.error({ err: error }, 'unexpected error')
    sendError(request, reply, {
      status: 500,
      code: 'Proxy.InternalError',
      message: 'The proxy failed. Its log says more about this request ID.',
      parameter: null,
    })
  }
}

/** Answers paths that there are not: below `/api` as an error of the API, elsewhere as text for a person. */
export function answerUnknownPaths(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) => {
    if (isApiTarget(request.raw.url ?? '')) {
      sendError(request, reply, {
        status: 404,
        code: 'Proxy.UnknownPath',
        message: 'The proxy does not serve this path of the API.',
        parameter: null,
      })
    } else {
      reply
        .code(404)
        .type('text/plain; charset=utf-8')
        .send('There is nothing at this address. ECS Inventory is at /.\n')
    }
  })
}

function sendError(request: FastifyRequest, reply: FastifyReply, facts: ErrorFacts): void {
  const { status, code, message, parameter } = facts
  note(request, { code })
  reply
    .code(status)
    .headers({
      'x-request-id': request.id,
      'cache-control': 'no-store',
      // Wrongly encoded paths are answered before the security headers are set.
      'x-content-type-options': 'nosniff',
    })
    .type('application/json; charset=utf-8')
    .send(errorBody({ code, message, parameter, requestId: request.id }))
}

/** Whether Fastify found the fault in the request: a path that is wrongly encoded, for example. */
function isBlamedOnRequest(error: unknown): boolean {
  if (!(error instanceof Error) || !('statusCode' in error)) return false
  return typeof error.statusCode === 'number' && error.statusCode >= 400 && error.statusCode < 500
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
