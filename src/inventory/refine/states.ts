import { readablePart, type Row, type Server } from '~/api/server'
import type { Label } from '~/lib/language/translate'

import { hostTrouble } from '../host-trouble'
import { contradicts } from '../power'

/** The states that `is:` knows: what makes a server stand out. */
const states = {
  fault: { meaning: 'reports a fault', holds: (server: Server) => server.fault !== null },
  frozen: { meaning: 'frozen by the cloud', holds: (server: Server) => server.frozen },
  locked: { meaning: 'locked', holds: (server: Server) => server.locked === true },
  'order-locked': {
    meaning: 'locked by an order that changes its billing',
    holds: (server: Server) => server.orderLock !== null,
  },
  mismatch: {
    meaning: 'power state contradicts status',
    holds: (server: Server) => contradicts(server.status, server.powerState),
  },
  'host-down': {
    meaning: 'its host is reported as anything but UP',
    holds: (server: Server) => hostTrouble(server) !== null,
  },
} as const satisfies Record<string, { meaning: Label; holds: (server: Server) => boolean }>

const unreadable = 'unreadable'

/** Every word that `is:` takes, with its meaning. */
export const stateMeanings: ReadonlyMap<string, Label> = new Map<string, Label>([
  ...Object.entries(states).map(([name, { meaning }]) => [name, meaning] as const),
  [unreadable, 'came in a form that this page cannot read'],
])

/** The states that a row is in, as far as it could be read. */
export function statesOf(row: Row): readonly string[] {
  const held: string[] = row.kind === 'unreadable' ? [unreadable] : []
  const server = readablePart(row)
  if (server === null) return held
  for (const [name, { holds }] of entries) if (holds(server)) held.push(name)
  return held
}

const entries = Object.entries(states)
