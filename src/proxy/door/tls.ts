import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type ServerOptions } from 'node:https'
import type { FastifyServerOptions } from 'fastify'
import { StartError } from '../start-error'

/** Paths of a certificate chain and its private key, both PEM. */
export interface TlsFiles {
  readonly cert: string
  readonly key: string
}

/** How the proxy speaks TLS itself. */
export interface Tls {
  /** What Fastify makes its server with. */
  readonly serverFactory: NonNullable<FastifyServerOptions['serverFactory']>
  /** Reads the files again, for new connections; the old certificate stays when they cannot be used. */
  reload(): Promise<void>
}

/**
 * Prepares TLS 1.2 and later, for a server with these further options. Throws a {@link StartError} when a file cannot be
 * read or the two do not fit.
 */
export async function createTls(files: TlsFiles, further: ServerOptions = {}): Promise<Tls> {
  const options: ServerOptions = {
    ...further,
    ...(await readPair(files)),
    minVersion: 'TLSv1.2',
  }
  let server: ReturnType<typeof createServer>
  try {
    server = createServer(options)
  } catch (cause) {
    throw unusable(files, cause)
  }
  return {
    serverFactory: (handler) => server.on('request', handler),
    reload: async () => {
      const pair = await readPair(files)
      try {
        server.setSecureContext({ ...options, ...pair })
      } catch (cause) {
        throw unusable(files, cause)
      }
    },
  }
}

async function readPair({ cert, key }: TlsFiles): Promise<{ cert: string; key: string }> {
  const read = async (name: string, path: string) => {
    try {
      return await readFile(path, 'utf8')
    } catch (cause) {
      throw new StartError(`The TLS ${name} ${path} cannot be read.`, { cause })
    }
  }
  const pair = { cert: await read('certificate', cert), key: await read('key', key) }
  if (!belongTogether(pair)) throw unusable({ cert, key })
  return pair
}

/** Node takes an empty file for none, and would serve without a certificate: every handshake fails then. */
function belongTogether({ cert, key }: { cert: string; key: string }): boolean {
  try {
    return new X509Certificate(cert).checkPrivateKey(createPrivateKey(key))
  } catch {
    return false
  }
}

/** Node's own message could hold a part of the key. */
function unusable({ cert, key }: TlsFiles, cause?: unknown): StartError {
  return new StartError(
    `The TLS certificate ${cert} and the key ${key} cannot be used together: both must be PEM, and the key that of the certificate.`,
    { cause },
  )
}
