/** A request as every host can hand it over. `path` is percent-decoded or not, without the query. */
export interface EcsRequest {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
}

/** The answer to a request. The host sends it after `delay` milliseconds. */
export interface EcsAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly delay: number
}

/** An answer before it has its request ID. */
export interface Reply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly delay?: number
  readonly body: (requestId: string) => string
}

/** A success with JSON text that is ready. */
export function jsonReply(text: string): Reply {
  return { status: 200, body: () => text }
}

/** An error of the service: `{"error":{"code","message"}}`. */
export function ecsError(status: number, code: string, message: string): Reply {
  return { status, body: () => JSON.stringify({ error: { code, message } }) }
}

/** An error of the gateway in front of the service, which ends with a newline as recorded ones do. */
export function gatewayError(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return {
    status,
    headers,
    body: (requestId) =>
      `${JSON.stringify({ error_msg: message, error_code: code, request_id: requestId })}\n`,
  }
}

/** An error page of the load balancer or firewall before the gateway, in HTML. */
export function htmlError(status: number, title: string): Reply {
  return {
    status,
    headers: { 'Content-Type': 'text/html', Server: 'CloudWAF' },
    body: () =>
      `<html>\r\n<head><title>${status} ${title}</title></head>\r\n<body>\r\n<center><h1>${status} ${title}</h1></center>\r\n</body>\r\n</html>\r\n`,
  }
}

/** The gateway's answer for a path or a method that it does not serve. */
export function unknownPath(): Reply {
  return gatewayError(
    404,
    'APIGW.0101',
    'The API does not exist or has not been published in the environment',
  )
}

/** Gives a reply its request ID and the headers that every answer has. */
export function finishReply(reply: Reply, requestId: string): EcsAnswer {
  return {
    status: reply.status,
    headers: {
      'Content-Type': 'application/json',
      Server: 'api-gateway',
      'X-Request-Id': requestId,
      'Strict-Transport-Security': 'max-age=31536000; includeSubdomains;',
      'X-Frame-Options': 'SAMEORIGIN',
      'X-Content-Type-Options': 'nosniff',
      ...reply.headers,
    },
    body: reply.body(requestId),
    delay: reply.delay ?? 0,
  }
}
