import type { FastifyRequest } from 'fastify'
import { clientAddress } from '../door/addresses'

/** What happened at the door. Requests for data have a line of their own each, with the user in it. */
export interface DoorEvent {
  readonly audit: 'login' | 'login failed' | 'logout'
  /** The user, null where nobody of this name is known: people type passwords into the wrong field. */
  readonly user: string | null
  /** Why it failed. */
  readonly reason?: string
}

/** Writes one line into the audit log, with the address that the request came from and the id of its answer. */
export function audit(request: FastifyRequest, event: DoorEvent): void {
  request.log.info({ ...event, address: clientAddress(request) }, 'audit')
}
