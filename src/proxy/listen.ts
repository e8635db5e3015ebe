import dns from 'node:dns'
import type { FastifyInstance } from 'fastify'

import { StartError } from './start-error'

/** Where a proxy listens. */
export interface ListenSettings {
  readonly host: string
  /** 0 for any free one. */
  readonly port: number
  readonly scheme: 'http' | 'https'
}

/** What the system's codes mean to whoever starts the proxy. */
const reasons: Readonly<Record<string, (settings: ListenSettings) => string>> = {
  EADDRINUSE: ({ port }) =>
    `Port ${port} is already in use. Stop the other program or set PORT to another one.`,
  EACCES: ({ port }) => `Port ${port} may not be used by this user. Set PORT to another one.`,
  EADDRNOTAVAIL: ({ host }) =>
    `HOST is ${host}, which is no address of this machine. Set it to one, such as 127.0.0.1.`,
  ENOTFOUND: ({ host }) =>
    `HOST is ${host}, a name that is not known. Set it to an address of this machine, such as 127.0.0.1.`,
  EAI_AGAIN: ({ host }) =>
    `HOST is ${host}, a name that cannot be looked up. Set it to an address of this machine, such as 127.0.0.1.`,
}

/** Listens, and logs where. Throws a {@link StartError} in words when that address or port cannot be had. */
export async function listen(app: FastifyInstance, settings: ListenSettings): Promise<void> {
  const { host, port, scheme } = settings
  // Fastify takes a server that it did not make for one of plain http.
  const say = (address: string) => `listening at ${address.replace(/^https?/, scheme)}`
  try {
    await app.listen({ host: await oneAddress(host), port, listenTextResolver: say })
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    const reason = reasons[code]
    throw reason === undefined ? cause : new StartError(reason(settings), { cause })
  }
}

/** Fastify would listen at every address of this name, by further servers that no limit of connections holds for. */
async function oneAddress(host: string): Promise<string> {
  if (host !== 'localhost') return host
  const [first] = await dns.promises.lookup(host, { all: true, order: 'ipv4first' })
  return first?.address ?? host
}
