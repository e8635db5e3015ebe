import type { Server } from '~/api/server'
import { hostTrouble } from '~/inventory/host-trouble'
import { type Label, t } from '~/lib/language/translate'
import type { IconName } from '~/ui/Icon'

interface Mark {
  readonly icon: IconName
  readonly what: Label
  /** What the API says of it. */
  readonly detail: string | null
  readonly colour: string
}

/** What makes a server stand out, besides its status: fault, host, freeze, locks. */
export function marksOf(server: Server): readonly Mark[] {
  const marks: Mark[] = []
  if (server.fault !== null) {
    const detail = server.fault.message
    const what = detail === null ? 'Fault: no message' : 'Fault'
    marks.push({ icon: 'warning', what, detail, colour: 'text-failed' })
  }
  const host = hostTrouble(server)
  if (host !== null) {
    marks.push({ icon: 'warning', what: 'Host status', detail: host, colour: 'text-transition' })
  }
  if (server.frozen) {
    marks.push({
      icon: 'snowflake',
      what: 'Frozen by the cloud',
      detail: null,
      colour: 'text-unusual',
    })
  }
  if (server.locked === true) {
    marks.push({ icon: 'lock', what: 'Locked', detail: null, colour: 'text-muted' })
  }
  if (server.orderLock !== null) {
    const detail = server.orderLock.scene ?? server.orderLock.source
    marks.push({ icon: 'receipt', what: 'Locked by an order', detail, colour: 'text-transition' })
  }
  return marks
}

/** A mark in words: `Fault: no valid host`. */
export function describeMark({ what, detail }: Mark): string {
  return detail === null ? t(what) : t('{name}: {value}', { name: t(what), value: detail })
}
