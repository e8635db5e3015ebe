import { createServer } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { StartError } from './start-error'
import { listenOnLoopback } from './testing/listen-on-loopback'
import { startProxyUnderTest } from './testing/proxy-under-test'

const taken = createServer()

afterEach(() => {
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
