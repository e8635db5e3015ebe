import { once } from 'node:events'
import { createServer as createHttpServer } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { connect, type AddressInfo, type Server } from 'node:net'
import type { Duplex } from 'node:stream'
import { startProxyUnderTest } from './proxy-under-test'
import { selfSigned } from './self-signed'

/** Ends what was started since the last {@link closeAll}. */
export const closers: (() => Promise<unknown>)[] = []

/** Ends everything that was started here. */
export async function closeAll(): Promise<void> {
  for (const close of closers.splice(0)) await close()
}

/** Has a server listen on loopback until {@link closeAll}; returns its port. */
export async function listen(
  server: Server & { closeAllConnections?: () => void },
): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closers.push(async () => {
    server.close()
    server.closeAllConnections?.()
  })
  const address: AddressInfo | string | null = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** What a proxy does with the connection of a client that asks for a tunnel. */
export type Tunnelling = (client: Duplex) => void

/** Makes tunnels, all to one port of this machine. */
export function tunnelsTo(port: number): Tunnelling {
  return (client) => {
    const far = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      far.pipe(client).pipe(far)
    })
    far.on('error', () => client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'))
    client.on('error', () => far.destroy())
  }
}

/** A proxy that notes where tunnels were wanted, and how many connections to it are open. */
export async function startTunnels(first: Tunnelling) {
  const asked: string[] = []
  const clients = new Set<Duplex>()
  let tunnel = first
  const server = createHttpServer()
  server.on('connect', ({ url }, client) => {
    asked.push(url ?? '')
    clients.add(client)
    client.on('error', () => undefined)
    client.once('close', () => clients.delete(client))
    tunnel(client)
  })
  closers.push(async () => {
    for (const client of clients) client.destroy()
  })
  return {
    url: `http://127.0.0.1:${await listen(server)}`,
    asked,
    clients,
    become: (next: Tunnelling) => {
      tunnel = next
    },
  }
}

/** Says nothing, but closes when its client does. */
export const silent: Tunnelling = (client) => {
  client.resume()
  client.once('end', () => client.end())
}

/** A proxy under test in front of an endpoint that is reached through tunnels. */
export async function startBehind(tunnels: { url: string }, connectTimeout = 5000) {
  const proxy = await startProxyUnderTest({
    endpoint: 'https://ecs.example.test',
    outboundProxy: { url: tunnels.url, except: '' },
    limits: { connectTimeout, answerTimeout: 30_000, bodySize: 1000 },
  })
  closers.push(() => proxy.close())
  return proxy
}

/** An API whose certificate nobody trusts unasked, and what it received. */
export async function startCloud() {
  const received: string[] = []
  const port = await listen(
    createTlsServer(selfSigned, (request, response) => {
      received.push(`${request.headers.host} ${request.url}`)
      response.end('{"count":0,"servers":[]}')
    }),
  )
  return { port, received }
}
