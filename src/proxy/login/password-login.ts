import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { PasswordSettings } from '../configuration/login-settings'
import { clientAddress } from '../door/addresses'
import { SteadyClock } from '../steady-clock'
import { Attempts } from './attempts'
import { audit } from './audit'
import { sendLoginPage } from './login-page'
import { Checks } from './checks'
import type { Problem } from './login-texts'
import type { LoginWay } from './login-way'
import {
  longestPassword,
  parsePasswordHash,
  verifyPassword,
  type PasswordHash,
} from './password-hash'
import type { Person } from './person'
import { returnPath, sendBack, wantedReturn } from './return-path'
import type { Sessions } from './sessions'

interface User {
  readonly name: string
  readonly groups: readonly string[]
  readonly hash: PasswordHash
  /** Changes with the password, so that a new one ends the sessions of the old one. */
  readonly stamp: string
}

/** Passwords that are checked at a time, and that wait for it: each costs 32 MiB and a core for a while. */
const checkLimits = { atOnce: 2, waiting: 32 }

/** Login with user name and password, against hashes from the configuration. */
export function passwordLogin(settings: PasswordSettings, sessions: Sessions): LoginWay {
  const users = new Map(readUsers(settings).map((user) => [user.name, user]))
  const [stranger] = users.values()
  const attempts = new Attempts()
  const clock = new SteadyClock()
  const checks = new Checks(checkLimits)

  async function logIn(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const form = new URLSearchParams(typeof request.body === 'string' ? request.body : '')
    const name = (form.get('user') ?? '').trim().slice(0, 256)
    const password = form.get('password') ?? ''
    const returnTo = returnPath(form.get('return'))
    const user = users.get(name)
    const address = clientAddress(request)
    const refuse = (status: number, problem: Problem, reason: string) => {
      audit(request, { audit: 'login failed', user: user?.name ?? null, reason })
      return sendLoginPage(reply, { status, problem, user: name, returnTo })
    }
    if (checks.full) {
      reply.header('retry-after', 5)
      return refuse(503, { text: 'Many people are logging in. Try again in a moment.' }, 'busy')
    }
    const wait = attempts.begin(name, address, clock.now())
    if (wait !== null) {
      reply.header('retry-after', wait)
      return refuse(429, tooMany(wait), 'too many attempts')
    }
    // A name that nobody has costs the same time as a wrong password, so that it tells nothing.
    const hash = (user ?? stranger)?.hash
    const fits = hash !== undefined && password.length <= longestPassword
    const right = fits && (await checks.run(() => verifyPassword(password, hash)))
    if (user === undefined || !right)
      return refuse(
        401,
        { text: 'User name or password is wrong.' },
        user === undefined ? 'unknown user' : 'wrong password',
      )
    attempts.succeed(name, address)
    audit(request, { audit: 'login', user: name })
    // Groups are those of the settings, whatever the cookie holds.
    await sessions.begin(reply, { ...user, groups: [] })
    return sendBack(reply, returnTo)
  }

  async function identify(request: FastifyRequest, reply: FastifyReply): Promise<Person | null> {
    const session = await sessions.read(request, reply)
    const user = session === null ? undefined : users.get(session.name)
    return user !== undefined && user.stamp === session?.stamp ? user : null
  }

  return {
    identify,
    addRoutes: (app) => {
      app.get('/login', async (request, reply) => {
        const returnTo = wantedReturn(request)
        if ((await identify(request, reply)) !== null) return sendBack(reply, returnTo)
        return sendLoginPage(reply, { status: 200, problem: null, user: '', returnTo })
      })
      addFormRoute(app, logIn)
    },
    logOut: async (request, reply) => {
      await sessions.end(request, reply)
      return '/'
    },
  }
}

/** Only this route reads a body, and only a small one of a form. */
function addFormRoute(
  app: FastifyInstance,
  logIn: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>,
): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 16 * 1024 },
      (_request, body, done) => done(null, body),
    )
    scope.post('/login', (request, reply) => logIn(request, reply))
  })
}

function readUsers({ users }: PasswordSettings): readonly User[] {
  return users.flatMap(({ name, groups, passwordHash }) => {
    const hash = parsePasswordHash(passwordHash)
    const stamp = createHash('sha256').update(passwordHash).digest('base64url').slice(0, 16)
    return hash === null ? [] : { name, groups, hash, stamp }
  })
}

function tooMany(seconds: number): Problem {
  if (seconds < 60)
    return {
      text: 'Too many attempts. Try again in {seconds} s.',
      values: { seconds: String(seconds) },
    }
  const minutes = String(Math.ceil(seconds / 60))
  return { text: 'Too many attempts. Try again in {minutes} min.', values: { minutes } }
}
