import dns from 'node:dns'
import { createServer } from 'node:http'

import { fastify } from 'fastify'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { listen } from './listen'
import { StartError } from './start-error'
import { listenOnLoopback } from './testing/listen-on-loopback'
import { startProxyUnderTest } from './testing/proxy-under-test'

const taken = createServer()

afterEach(() => {
  vi.restoreAllMocks()
  taken.close()
})

describe('a place to listen that cannot be had', () => {
  it.each([
    // An address for documentation (RFC 5737), which no machine has, and a name that never is one (RFC 6761).
    ['192.0.2.1', /^HOST is 192\.0\.2\.1, which is no address of this machine\. /],
    [
      'no-such-host.invalid',
      /^HOST is no-such-host\.invalid, a name that (is not known|cannot be)/,
    ],
  ])('HOST=%s is named', async (host, message) => {
    const failure = startProxyUnderTest({ host })
    await expect(failure).rejects.toThrow(StartError)
    await expect(failure).rejects.toThrow(message)
  })

  it('PORT is named when another program has it', async () => {
    const port = Number(new URL(await listenOnLoopback(taken)).port)
    await expect(startProxyUnderTest({ port })).rejects.toThrow(
      `Port ${port} is already in use. Stop the other program or set PORT to another one.`,
    )
  })
})

it('HOST=localhost is one address, on the one server whose connections are limited', async () => {
  const both = ['127.0.0.1', '127.0.0.2'].map((address) => ({ address, family: 4 }))
  // What Fastify asks, on a machine whose name has two addresses.
  vi.spyOn(dns, 'lookup').mockImplementation((...asked: readonly unknown[]) => {
    const [name, answer] = [asked[0], asked.at(-1)]
    if (typeof answer !== 'function') throw new Error('not asked as by Fastify')
    if (asked.length === 2) answer(null, name === 'localhost' ? '127.0.0.1' : name, 4)
    else
      answer(
        null,
        ['127.0.0.1', '127.0.0.2'].map((address) => ({ address, family: 4 })),
      )
  })
  const asked = vi.spyOn(dns.promises, 'lookup').mockImplementation(vi.fn().mockResolvedValue(both))
  const app = fastify()
  await listen(app, { host: 'localhost', port: 0, scheme: 'http' })
  expect(asked).toHaveBeenCalledWith('localhost', { all: true, order: 'ipv4first' })
  expect(app.addresses()).toMatchObject([{ address: '127.0.0.1' }])
  await app.close()
})
