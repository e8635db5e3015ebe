import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import { listenOnLoopback } from './listen-on-loopback'

/** A request as a test's upstream received it. */
export interface ReceivedRequest {
  readonly method: string
  readonly target: string
  readonly headers: IncomingHttpHeaders
}

/** An HTTP server that stands in for the API in tests: it records requests and answers as the test says. */
export interface ScriptedUpstream {
  readonly origin: string
  readonly received: readonly ReceivedRequest[]
  /** Sets what every further request is answered with. */
  answer(script: (response: ServerResponse) => void): void
  close(): Promise<void>
}

/** Starts an upstream on a free loopback port; until told otherwise it answers an empty list. */
export async function startScriptedUpstream(): Promise<ScriptedUpstream> {
  const received: ReceivedRequest[] = []
  let script = (response: ServerResponse) => sendJson(response, 200, { count: 0, servers: [] })
  const server = createServer((request, response) => {
    received.push({
      method: request.method ?? '',
      target: request.url ?? '',
      headers: request.headers,
    })
    script(response)
  })
  const origin = await listenOnLoopback(server)
  return {
    origin,
    received,
    answer: (next) => {
      script = next
    },
    close: async () => {
      if (!server.listening) return
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** Answers with a status and a JSON body, with further headers when given. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string | string[]> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}
