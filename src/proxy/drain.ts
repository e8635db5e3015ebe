import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { whenOver } from './when-over'

/** Milliseconds that requests under way may still take. */
const patience = 10_000

/** The end of a proxy that lets nobody down. */
export interface Drain {
  /** Whether the end has begun. */
  readonly begun: () => boolean
  /**
   * Says from now on that the proxy is not ready, takes requests for `notice` milliseconds more, so that whoever
   * spreads the load hears of it, then no new connections, and waits at most 10 seconds for requests under way.
   */
  drain(notice: number): Promise<void>
}

/** Watches the requests of a proxy from here on, so that its end can wait for them. */
export function addDrain(app: FastifyInstance): Drain {
  let begun = false
  let underWay = 0
  let allDone: () => void = () => undefined
  app.addHook('onRequest', async (_request, reply) => {
    underWay += 1
    // Also of clients that left, for whom Fastify has no hook.
    whenOver(reply.raw, () => {
      underWay -= 1
      if (underWay === 0) allDone()
    })
    if (begun) reply.header('connection', 'close')
  })
  return {
    begun: () => begun,
    drain: async (notice) => {
      begun = true
      await pause(notice)
      // Without a callback: connections on which nobody asks anything may stay for long.
      app.server.close()
      if (underWay === 0) return
      const done = new Promise<void>((resolve) => {
        allDone = resolve
      })
      const late = new AbortController()
      await Promise.race([done, pause(patience, undefined, { signal: late.signal })])
      late.abort()
    },
  }
}
