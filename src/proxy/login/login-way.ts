import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Person } from './person'

/** One way in which people prove who they are. */
export interface LoginWay {
  /** Who sent a request, or null when nobody proved it. May renew a session with the answer. */
  identify(request: FastifyRequest, reply: FastifyReply): Promise<Person | null>
  /** Adds `GET /login`, and what else the way needs below it. */
  addRoutes(app: FastifyInstance): void
  /** Ends the session, and says which address to go to then; null where this proxy cannot log anybody out. */
  readonly logOut: ((request: FastifyRequest, reply: FastifyReply) => Promise<string>) | null
}
