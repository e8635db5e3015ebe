import Fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { addOperations } from '../operations'
import { isLoopbackPeer } from './loopback-peer'

const host = '127.0.0.1:4180'

const isLoopback = (
  remoteAddress: string | undefined,
  headers: Record<string, string> = { host },
) => isLoopbackPeer({ headers, socket: { remoteAddress } })

describe('isLoopbackPeer', () => {
  it.each(['127.0.0.1', '127.0.0.2', '::1', '::ffff:127.0.0.1'])('says yes to %s', (address) => {
    expect(isLoopback(address)).toBe(true)
    expect(isLoopback(address, { host: 'localhost:4180' })).toBe(true)
  })

  it.each(['198.51.100.7', '::ffff:198.51.100.7', '2001:db8::1', '10.0.0.1', '', undefined])(
    'says no to %s, whatever Host says',
    (address) => {
      for (const name of [host, 'localhost:4180', '[::1]:4180'])
        expect(isLoopback(address, { host: name })).toBe(false)
    },
  )

  it.each<Record<string, string>>([
    {},
    { host: 'ecs.example.com' },
    { host, 'x-forwarded-for': '127.0.0.1' },
    { host, forwarded: 'for=127.0.0.1' },
    { host, 'x-forwarded-host': host },
    { host, 'x-real-ip': '127.0.0.1' },
    { host, via: '1.1 front' },
  ])('says no to a request that was passed on, or might be: %j', (headers) => {
    expect(isLoopback('127.0.0.1', headers)).toBe(false)
  })
})

it('/metrics is for peers on this machine, whatever name they call it by', async () => {
  const app = Fastify()
  const metrics = { contentType: 'text/plain', text: async () => 'counts' } as const
  addOperations(app, { metrics, token: null, draining: () => false })
  const statusFor = async (remoteAddress: string) => {
    const headers = { host: '127.0.0.1:4180' }
    return (await app.inject({ url: '/metrics', remoteAddress, headers })).statusCode
  }
  const statuses = [await statusFor('127.0.0.1'), await statusFor('198.51.100.7')]
  await app.close()
  expect(statuses).toEqual([200, 403])
})
