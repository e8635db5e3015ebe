import type { Server } from '~/api/server'
import type { IconName } from '~/ui/Icon'

interface Mark {
  readonly icon: IconName
  readonly text: string
  readonly colour: string
}

/** What makes a server stand out, besides its status: fault, freeze, locks. */
export function marksOf(server: Server): readonly Mark[] {
  const marks: Mark[] = []
  if (server.fault !== null) {
    const message = server.fault.message ?? 'no message'
    marks.push({ icon: 'warning', text: `Fault: ${message}`, colour: 'text-failed' })
  }
  if (server.frozen) {
    marks.push({ icon: 'snowflake', text: 'Frozen by the cloud', colour: 'text-unusual' })
  }
  if (server.locked === true) marks.push({ icon: 'lock', text: 'Locked', colour: 'text-muted' })
  if (server.orderLock !== null) {
    const text = `Locked by an order: ${server.orderLock.scene ?? server.orderLock.source}`
    marks.push({ icon: 'receipt', text, colour: 'text-transition' })
  }
  return marks
}
