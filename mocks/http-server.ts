import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { createSimulatedEcs, type SimulatedEcs, type SimulationOptions } from './ecs/engine'
import { finishReply, type EcsAnswer } from './ecs/reply'
import { simulatedAccount, type Account } from './gateway/account'
import type { ReceivedRequest } from './gateway/canonical-request'
import { SimulatedIam } from './gateway/iam'
import { SimulatedMetadata } from './gateway/metadata'
import { verify } from './gateway/verify'

/** A request as the server received it; `query` stands exactly as on the wire, without the question mark. */
export interface RecordedRequest {
  readonly method: string
  readonly path: string
  readonly query: string
}

/** A simulation that listens on loopback, and what opens it. */
export interface SimulatedServer {
  /** Such as `http://127.0.0.1:4190`. */
  readonly address: string
  readonly accessKey: string
  readonly secretKey: string
  readonly token: string
  readonly projects: SimulatedEcs['projects']
  /** Temporary credentials: valid with the header X-Security-Token only. */
  readonly temporary: typeof simulatedAccount.temporary
  /** An IAM user that can log in for every project. */
  readonly iamUser: typeof simulatedAccount.iamUser
  /** Ends every token of a login at once, as a change of the password does. */
  revokeTokens(): void
  close(): Promise<void>
}

const host = '127.0.0.1'

/**
 * Starts the simulated ECS behind its gateway, which checks signatures and tokens, with IAM and the metadata service
 * of an ECS at the same address. Port 0 takes any free one.
 * Without a signature it answers `GET /simulator/projects`, and `GET` and `DELETE /simulator/requests`, the API
 * requests since its start or the last `DELETE`. Fails with the system's error when the port cannot be had.
 */
export async function startSimulatedServer(
  options: SimulationOptions & { readonly port: number },
): Promise<SimulatedServer> {
  const { port, now = Date.now } = options
  const ecs = createSimulatedEcs(options)
  const iam = new SimulatedIam(
    simulatedAccount.iamUser,
    ecs.projects.map(({ id }) => id),
  )
  const metadata = new SimulatedMetadata()
  const account: Account = {
    keys: [simulatedAccount.permanent, simulatedAccount.temporary],
    findIssuedKey: (accessKey, time) => metadata.findKey(accessKey, time),
    issuedToken: (token, projectId, time) => iam.stateOf(token, projectId, time),
    token: simulatedAccount.token,
    expiredToken: simulatedAccount.expiredToken,
  }
  const received: RecordedRequest[] = []
  let ownReplies = 0

  async function answerTo(request: ReceivedRequest): Promise<EcsAnswer> {
    const [path = '', query = ''] = request.target.split(/\?(.*)/s)
    const control = controlAnswer(request.method, path)
    if (control !== null) return control
    received.push({ method: request.method, path, query })
    const time = now()
    const reply =
      iam.answer(request, time) ?? metadata.answer(request, time) ?? verify(request, account, time)
    if (reply !== null) {
      ownReplies += 1
      return finishReply(reply, ownReplies.toString(16).padStart(32, 'f'))
    }
    const answer = ecs.answer({ method: request.method, path, query: new URLSearchParams(query) })
    if (answer.delay > 0) await pause(answer.delay)
    return answer
  }

  function controlAnswer(method: string, path: string): EcsAnswer | null {
    if (path === '/simulator/projects') return controlJson({ projects: ecs.projects })
    if (path !== '/simulator/requests') return null
    if (method === 'DELETE') received.length = 0
    return controlJson({ requests: received })
  }

  const server = createServer((message, response) => {
    void receive(message)
      .then(answerTo)
      .then((answer) => send(response, answer))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  const listening = typeof address === 'object' && address !== null ? address.port : port
  return {
    address: `http://${host}:${listening}`,
    ...simulatedAccount.permanent,
    token: simulatedAccount.token,
    temporary: simulatedAccount.temporary,
    iamUser: simulatedAccount.iamUser,
    revokeTokens: () => iam.revokeTokens(now()),
    projects: ecs.projects,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function receive(message: IncomingMessage): Promise<ReceivedRequest> {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(',') : value
  }
  return {
    method: message.method ?? 'GET',
    target: message.url ?? '/',
    headers,
    body: await text(message),
  }
}

function send(response: ServerResponse, answer: EcsAnswer): void {
  response.writeHead(answer.status, {
    ...answer.headers,
    // As the firewall before the real gateway sets them; a proxy must not pass them on.
    'Set-Cookie': ['HWWAFSESID=simulated; path=/', 'HWWAFSESTIME=1; path=/'],
  })
  response.end(answer.body)
}

function controlJson(value: unknown): EcsAnswer {
  return {
    status: 200,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(value),
    delay: 0,
  }
}
