import type { Server } from '~/api/server'

/** One cell of a slot, which shows one server after the other. */
export interface Cell {
  /** Shows a server; returns whether the content surely fits, so that nothing has to be clipped. */
  readonly show: (server: Server) => boolean
}
