import type { Server } from '~/api/server'
import { Icon } from '~/ui/Icon'

import { marksOf } from '../marks'

/** The marks of a server as icons with their meaning. */
export function MarksCell({ server }: { server: Server }) {
  return (
    <span className="flex items-center gap-1.5">
      {marksOf(server).map((mark) => (
        <span key={mark.icon} title={mark.text} className="inline-flex">
          <Icon name={mark.icon} label={mark.text} className={mark.colour} />
        </span>
      ))}
    </span>
  )
}
