import { connect, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { selfSigned } from './self-signed'

/** A connection to a proxy in a test, over TLS where its address is https. What is written waits until it stands. */
export function connectTo(address: string): Socket {
  const { hostname, port, protocol } = new URL(address)
  return protocol === 'https:'
    ? connectTls({ host: hostname, port: Number(port), ca: selfSigned.cert })
    : connect(Number(port), hostname)
}

/** A client on a connection of its own, whose request has certainly reached the proxy. */
export interface RawClient {
  /** Everything that the proxy sent since, head and body. */
  readonly received: () => string
  /** Closes the connection. */
  leave(): void
}

/**
 * Sends a GET and returns once the proxy has begun with it: both it and a request before it, whose answer is awaited,
 * go out in one write.
 */
export async function sendRaw(
  address: string,
  target: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<RawClient> {
  const { host } = new URL(address)
  const socket = connectTo(address)
  const chunks: string[] = []
  socket.setEncoding('utf8')
  socket.on('error', () => undefined)
  const fields = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}`)
  const head = `${fields.join('\r\n')}\r\n\r\n`
  socket.write(`GET /healthz HTTP/1.1\r\n${head}GET ${target} HTTP/1.1\r\n${head}`)
  const before = '{"status":"ok"}'
  await new Promise<void>((resolve) => {
    socket.on('data', (chunk: string) => {
      chunks.push(chunk)
      if (chunks.join('').includes(before)) resolve()
    })
  })
  return {
    received: () => chunks.join('').split(before)[1] ?? '',
    leave: () => socket.destroy(),
  }
}

/**
 * Sends bytes on a connection of their own, and then what `more` returns, if it is given. Returns what came back until
 * the proxy closed the connection.
 */
export async function exchangeRaw(
  address: string,
  bytes: string | Uint8Array,
  more?: () => Promise<Uint8Array>,
): Promise<string> {
  const socket = connectTo(address)
  const chunks: Buffer[] = []
  socket.on('error', () => undefined)
  socket.on('data', (chunk) => chunks.push(chunk))
  socket.write(bytes)
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  if (more !== undefined) socket.write(await more())
  await closed
  return Buffer.concat(chunks).toString('latin1')
}
