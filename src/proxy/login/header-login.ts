import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import ipaddr from 'ipaddr.js'
import type { HeaderSettings } from '../configuration/login-settings'
import { sendProblemPage } from './login-page'
import type { LoginWay } from './login-way'
import type { Person } from './person'
import { sendBack, wantedReturn } from './return-path'

/**
 * Login by an authenticating proxy in front, which names the person in a header. The header is believed only on a
 * connection from a trusted address, and with the secret that the two share: either alone could be had by a neighbour.
 */
export function headerLogin(settings: HeaderSettings, trusted: readonly string[]): LoginWay {
  const { userHeader, groupsHeader, secretHeader, secret, logoutUrl } = settings
  const isTrusted = addressTest(trusted)
  const expected = digest(secret)

  function personIn(request: FastifyRequest): Person | null {
    if (!isTrusted(request.raw.socket.remoteAddress)) return null
    const shown = onlyValue(request, secretHeader)
    if (shown === null || !timingSafeEqual(digest(shown), expected)) return null
    const name = onlyValue(request, userHeader)
    if (name === null) return null
    const groups = onlyValue(request, groupsHeader)?.split(',') ?? []
    return { name, groups: groups.map((group) => group.trim()).filter((group) => group !== '') }
  }

  return {
    identify: async (request) => personIn(request),
    addRoutes: (app) => {
      app.get('/login', (request, reply) => {
        if (personIn(request) !== null) return sendBack(reply, wantedReturn(request))
        return sendProblemPage(reply, {
          status: 401,
          problem:
            'The proxy that logs people in did not say who you are. Open its address, not this one; if you did, ask whoever runs it.',
          again: null,
        })
      })
    },
    logOut: logoutUrl === undefined ? null : async () => logoutUrl,
  }
}

/** Makes a test whether an address is one of those, or in one of those networks; IPv4 may be written as IPv6. */
function addressTest(networks: readonly string[]): (address: string | undefined) => boolean {
  const ranges = networks.map((network) =>
    network.includes('/') ? ipaddr.parseCIDR(network) : wholeAddress(network),
  )
  return (address) => {
    if (address === undefined || !ipaddr.isValid(address)) return false
    const parsed = ipaddr.process(address)
    return ranges.some(
      ([range, bits]) => range.kind() === parsed.kind() && parsed.match(range, bits),
    )
  }
}

function wholeAddress(address: string): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  const parsed = ipaddr.process(address)
  return [parsed, parsed.kind() === 'ipv4' ? 32 : 128]
}

/** The value of a header that came once; one that came twice was added by somebody else. */
function onlyValue({ raw }: FastifyRequest, name: string): string | null {
  const values = raw.headersDistinct[name] ?? []
  const value = values.length === 1 ? (values[0]?.trim() ?? '') : ''
  return value === '' ? null : value
}

/** Of equal length whatever the text, so that comparing takes the same time. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
