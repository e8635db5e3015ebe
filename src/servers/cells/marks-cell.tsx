import type { Server } from '~/api/server'
import { Icon } from '~/ui/Icon'

import { describeMark, marksOf } from '../marks'

/** The marks of a server as icons with their meaning. */
export function marksCell(server: Server) {
  return marksOf(server).map((mark) => (
    <Icon
      key={mark.what}
      name={mark.icon}
      label={describeMark(mark)}
      className={`mr-1.5 align-[-3px] ${mark.colour}`}
    />
  ))
}
