import { EventEmitter, once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { listenOnLoopback } from './testing/listen-on-loopback'
import { whenOver } from './when-over'

/** A server that keeps what it is asked, and a client that sends so many requests to it in one go. */
async function ask(requests: number) {
  const responses: ServerResponse[] = []
  const server = createServer((_request, response) => responses.push(response))
  const { hostname, port } = new URL(await listenOnLoopback(server))
  const client = connect(Number(port), hostname)
  client.resume()
  client.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(requests))
  await expect.poll(() => responses.length).toBe(requests)
  return {
    responses,
    client,
    close: async () => {
      client.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

describe('whenOver', () => {
  it('calls back once for each request, sent or not', async () => {
    const { responses, client, close } = await ask(3)
    const over: number[] = []
    responses.forEach((response, index) => whenOver(response, () => over.push(index)))
    responses[0]?.end()
    await expect.poll(() => over).toEqual([0])
    client.destroy()
    await expect.poll(() => new Set(over)).toEqual(new Set([0, 1, 2]))
    await close()
    expect(over).toHaveLength(3)
  })

  it('knows an answer that was sent whole from one that its client did not wait for', async () => {
    const { responses, client, close } = await ask(2)
    const whole: boolean[] = []
    for (const response of responses) whenOver(response, (sent) => whole.push(sent))
    responses[0]?.end('small')
    await expect.poll(() => whole).toEqual([true])
    client.pause()
    // More than a system takes for a client that reads nothing.
    responses[1]?.end('x'.repeat(20_000_000))
    client.destroy()
    await expect.poll(() => whole).toEqual([true, false])
    await close()
  })

  it('knows that the last answer on a connection was sent whole', async () => {
    const { responses, close } = await ask(1)
    const whole: boolean[] = []
    for (const response of responses) {
      whenOver(response, (sent) => whole.push(sent))
      response.setHeader('connection', 'close').end('bye')
    }
    await expect.poll(() => whole).toEqual([true])
    await close()
  })

  it('calls back at once for a request that is over', async () => {
    const { responses, client, close } = await ask(2)
    const first: string[] = []
    for (const response of responses) whenOver(response, () => first.push('over'))
    client.destroy()
    await expect.poll(() => first).toHaveLength(2)
    const late: string[] = []
    for (const response of responses) whenOver(response, () => late.push('over'))
    expect(late).toHaveLength(2)
    await close()
  })

  it('listens once to a connection, however many requests it carries', async () => {
    const { responses, close } = await ask(EventEmitter.defaultMaxListeners * 3)
    const socket = responses[0]?.req.socket
    const before = socket?.listenerCount('close') ?? 0
    for (const response of responses) whenOver(response, () => undefined)
    expect(socket?.listenerCount('close')).toBe(before + 1)
    await close()
  })
})
