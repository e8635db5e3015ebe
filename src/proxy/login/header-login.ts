import { isUtf8 } from 'node:buffer'
import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { HeaderSettings } from '../configuration/login-settings'
import { addressTest } from '../door/addresses'
import { note } from '../request-log'
import { audit } from './audit'
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

  /** The person, or why nobody is known, which is for the log alone. */
  function personIn(request: FastifyRequest): Person | string {
    if (!isTrusted(request.raw.socket.remoteAddress)) return 'address not trusted'
    const shown = onlyValue(request, secretHeader)
    if (shown === null) return 'no secret, or several'
    if (!timingSafeEqual(digest(shown), expected)) return 'wrong secret'
    const name = onlyValue(request, userHeader)
    if (name === null) return 'no user, or several'
    const groups = onlyValue(request, groupsHeader)?.split(',') ?? []
    return { name, groups: groups.map((group) => group.trim()).filter((group) => group !== '') }
  }

  return {
    identify: async (request) => {
      const person = personIn(request)
      if (typeof person !== 'string') return person
      note(request, { reason: person })
      return null
    },
    addRoutes: (app) => {
      app.get('/login', (request, reply) => {
        const person = personIn(request)
        if (typeof person !== 'string') return sendBack(reply, wantedReturn(request))
        audit(request, { audit: 'login failed', user: null, reason: person })
        return sendProblemPage(reply, {
          status: 401,
          problem: {
            text: 'The proxy that logs people in did not say who you are. Open its address, not this one; if you did, ask whoever runs it.',
          },
          again: null,
        })
      })
    },
    logOut: logoutUrl === undefined ? null : async () => logoutUrl,
  }
}

/** The value of a header that came once; one that came twice was added by somebody else. */
function onlyValue({ raw }: FastifyRequest, name: string): string | null {
  const values = raw.headersDistinct[name] ?? []
  const value = values.length === 1 ? textOf(values[0] ?? '').trim() : ''
  return value === '' ? null : value
}

/** The text of a header, of which Node makes one character a byte; UTF-8 wherever it can be that. */
function textOf(value: string): string {
  const bytes = Buffer.from(value, 'latin1')
  return isUtf8(bytes) ? bytes.toString() : value
}

/** Of equal length whatever the text, so that comparing takes the same time. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
