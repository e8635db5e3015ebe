import { setupServer } from 'msw/node'
import type { SimulationOptions } from './ecs/engine'
import { simulatedHandlers } from './handlers'

/** Answers the requests of a Node test; `listen`, `resetHandlers` and `close` are the caller's. */
export function simulatedNode(options: SimulationOptions = {}) {
  return setupServer(...simulatedHandlers(options))
}
