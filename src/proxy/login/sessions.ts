import type { FastifyReply, FastifyRequest } from 'fastify'
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
  name: v.string(),
  groups: v.array(v.string()),
  stamp: v.string(),
  /** Begin of the session and last renewal, in seconds since 1970. */
  begun: v.number(),
  renewed: v.number(),
})

/**
 * Sessions in an encrypted cookie: any replica with the same secret knows them, and none keeps anything. The price is
 * that a copied cookie works until it expires; see the decision record.
 */
export class Sessions {
  readonly #options: SessionOptions
  readonly #sealer
  readonly #cookie: string

  constructor(options: SessionOptions) {
    this.#options = options
    this.#sealer = createSealer(options.secrets, 'session')
    this.#cookie = cookieName('ecs-inventory', options.secure)
  }

  /** Begins a session with the answer. */
  async begin(reply: FastifyReply, session: Session): Promise<void> {
    const now = Math.floor(Date.now() / 1000)
    await this.#set(reply, session, now, now)
  }

  /**
   * The session that a request carries, or null. It is renewed with the answer once a tenth of its idle time has
   * passed, but no more often than once a minute.
   */
  async read(request: FastifyRequest, reply: FastifyReply): Promise<Session | null> {
    const cookie = request.cookies[this.#cookie]
    if (cookie === undefined) return null
    const result = v.safeParse(claimsSchema, await this.#sealer.open(cookie, Date.now()))
    if (!result.success) return null
    const { begun, renewed, ...session } = result.output
    const now = Math.floor(Date.now() / 1000)
    if (now - renewed >= Math.max(60, this.#options.idle / 10))
      await this.#set(reply, session, begun, now)
    return session
  }

  /** Ends the session: the browser forgets the cookie. */
  end(reply: FastifyReply): void {
    reply.clearCookie(this.#cookie, this.#attributes())
  }

  async #set(reply: FastifyReply, session: Session, begun: number, now: number): Promise<void> {
    const { idle, lifetime } = this.#options
    const { name, groups, stamp } = session
    const claims = { name, groups, stamp, begun, renewed: now }
    const sealed = await this.#sealer.seal(claims, Math.min(now + idle, begun + lifetime))
    // No Max-Age: the cookie goes when the browser is closed; how long it holds stands inside.
    reply.setCookie(this.#cookie, sealed, this.#attributes())
  }

  #attributes() {
    const { secure, sameSite } = this.#options
    return { path: '/', httpOnly: true, secure, sameSite } as const
  }
}

/**
 * A cookie's name. With `__Host-` browsers take it over https only, for this host alone and for no other port of a
 * name; plain http on loopback cannot have that.
 */
export function cookieName(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name
}
