import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { listenOnLoopback } from './listen-on-loopback'

/** A TCP server that stands in for the API in tests and answers any bytes, HTTP or not. */
export interface RawUpstream {
  readonly origin: string
  /** Heads of the requests so far, in the order of their arrival. */
  readonly heads: readonly string[]
  /** Connections that the proxy has open now. */
  readonly open: number
  /** Sets what is done on the connection of every further request. */
  answer(script: (socket: Socket) => void): void
  close(): Promise<void>
}

/** A whole good answer, after which the connection can be used again. */
export const goodBytes = answerBytes('{"count":0,"servers":[]}')

/** An answer with its length, and further header lines when given. */
export function answerBytes(
  body: string | Buffer,
  { status = '200 OK', lines = [] }: { status?: string; lines?: readonly string[] } = {},
): Buffer {
  const head = [`HTTP/1.1 ${status}`, `Content-Length: ${Buffer.byteLength(body)}`, ...lines]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), Buffer.from(body)])
}

/** Starts an upstream on a free loopback port; until told otherwise it answers {@link goodBytes}. */
export async function startRawUpstream(): Promise<RawUpstream> {
  const heads: string[] = []
  const sockets = new Set<Socket>()
  let script = (socket: Socket) => {
    socket.write(goodBytes)
  }
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
    let unread = ''
    socket.on('data', (chunk) => {
      const parts = `${unread}${chunk.toString('latin1')}`.split('\r\n\r\n')
      unread = parts.pop() ?? ''
      for (const head of parts) {
        heads.push(head)
        script(socket)
      }
    })
  })
  const origin = await listenOnLoopback(server)
  return {
    origin,
    heads,
    get open() {
      return sockets.size
    },
    answer: (next) => {
      script = next
    },
    close: async () => {
      server.close()
      for (const socket of sockets) socket.destroy()
      await once(server, 'close')
    },
  }
}
