import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'

/** Counts the requests on each connection that were read and are not answered to their end. */
export class AnswersDue {
  readonly #due = new WeakMap<Duplex, number>()

  /** Tells `counted` of each further one. Must be called before the server listens. */
  watch(server: Server, counted: (socket: Socket) => void): void {
    server.prependListener('request', ({ socket }, response) => {
      this.#due.set(socket, this.on(socket) + 1)
      response.once('close', () => this.#due.set(socket, this.on(socket) - 1))
      counted(socket)
    })
  }

  /** How many there are on one connection, the one that is being read included. */
  on(socket: Duplex): number {
    return this.#due.get(socket) ?? 0
  }
}
