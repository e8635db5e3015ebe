import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import * as v from 'valibot'
import { createSealer } from './sealer'
import type { Person } from './person'

/** A login that lasts: who it was, and when. */
export interface Session extends Person {
  /** Ties the session to what may end it early, such as the password that was used. */
  readonly stamp: string
}

/** How sessions are kept in the browser. */
export interface SessionOptions {
  readonly secrets: readonly string[]
  /** Seconds without a request after which a session ends. */
  readonly idle: number
  /** Seconds after which a session ends whatever happens. */
  readonly lifetime: number
  /** Strict keeps the cookie out of every request that another site causes; Lax lets links bring it along. */
  readonly sameSite: 'strict' | 'lax'
  /** Whether people open the proxy with https. */
  readonly secure: boolean
}

const claimsSchema = v.object({
  /** Stays the same when the session is renewed. */
  id: v.string(),
  name: v.string(),
  groups: v.pipe(v.array(v.string()), v.readonly()),
  stamp: v.string(),
  /** Begin of the session and last renewal, in seconds since 1970. */
  begun: v.number(),
  renewed: v.number(),
})

type Claims = Readonly<v.InferOutput<typeof claimsSchema>>

/** Bytes; browsers drop a cookie of more than 4,096 without a word, its name and maybe its attributes included. */
const longestSealed = 4000

/** Ended sessions that a process remembers. */
const mostRemembered = 10_000

/**
 * Sessions in an encrypted cookie: any replica with the same secret knows them, and none keeps them. What has ended is
 * remembered twice: in this process, and in the browser, which tells every replica. A renewed cookie on a slow answer
 * that comes after the logout is worth nothing then; see the decision record.
 */
export class Sessions {
  readonly #options: SessionOptions
  readonly #sealer
  readonly #cookie: string
  readonly #endedCookie: string
  readonly #ended: LRUCache<string, true>

  constructor(options: SessionOptions) {
    this.#options = options
    this.#sealer = createSealer(options.secrets, 'session')
    this.#cookie = cookieName('ecs-inventory', options.secure)
    this.#endedCookie = cookieName('ecs-inventory-ended', options.secure)
    this.#ended = new LRUCache({ max: mostRemembered, ttl: options.lifetime * 1000 })
  }

  /** Begins a session with the answer. Returns false, and begins none, where no browser would keep its cookie. */
  async begin(reply: FastifyReply, session: Session): Promise<boolean> {
    const now = Math.floor(Date.now() / 1000)
    const { name, groups, stamp } = session
    return this.#set(reply, { id: randomUUID(), name, groups, stamp, begun: now, renewed: now })
  }

  /**
   * The session that a request carries, or null. It is renewed with the answer once a tenth of its idle time has
   * passed, but no more often than once a minute.
   */
  async read(request: FastifyRequest, reply: FastifyReply): Promise<Session | null> {
    const claims = await this.#open(request)
    if (claims === null || this.#ended.has(claims.id)) return null
    if (request.cookies[this.#endedCookie] === claims.id) return null
    const now = Math.floor(Date.now() / 1000)
    if (now - claims.renewed >= Math.max(60, this.#options.idle / 10))
      await this.#set(reply, { ...claims, renewed: now })
    return claims
  }

  /** Ends the session that a request carries: the browser forgets the cookie, and knows that it counts no more. */
  async end(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const claims = await this.#open(request)
    reply.clearCookie(this.#cookie, this.#attributes())
    if (claims === null) return
    this.#ended.set(claims.id, true)
    const maxAge = this.#options.lifetime
    reply.setCookie(this.#endedCookie, claims.id, { ...this.#attributes(), maxAge })
  }

  async #open({ cookies }: FastifyRequest): Promise<Claims | null> {
    const cookie = cookies[this.#cookie]
    if (cookie === undefined) return null
    const result = v.safeParse(claimsSchema, await this.#sealer.open(cookie, Date.now()))
    return result.success ? result.output : null
  }

  async #set(reply: FastifyReply, claims: Claims): Promise<boolean> {
    const { idle, lifetime } = this.#options
    const { begun, renewed } = claims
    const sealed = await this.#sealer.seal(claims, Math.min(renewed + idle, begun + lifetime))
    if (sealed.length > longestSealed) return false
    // No Max-Age: the cookie goes when the browser is closed; how long it holds stands inside.
    reply.setCookie(this.#cookie, sealed, this.#attributes())
    return true
  }

  #attributes() {
    const { secure, sameSite } = this.#options
    return { path: '/', httpOnly: true, secure, sameSite } as const
  }
}

/**
 * A cookie's name. With `__Host-` browsers take it over https only, and for this host alone, though for all of its
 * ports; plain http on loopback cannot have that.
 */
export function cookieName(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name
}
