import type { Server } from '~/api/server'
import { describeMark, marksOf } from '~/servers/marks'

import type { Cell } from './cell'
import { makeIcon } from './icons'
import { signWidth } from './sign-width'

/** Icons of what makes a server stand out: few rows have any. */
export class MarksCell implements Cell {
  readonly #element: Element
  readonly #room: number
  #count = 0

  constructor(element: Element, room: number) {
    this.#element = element
    this.#room = room
  }

  show(server: Server): boolean {
    const marks = marksOf(server)
    if (marks.length > 0 || this.#count > 0) {
      this.#element.replaceChildren(
        ...marks.map((mark) =>
          makeIcon(mark.icon, describeMark(mark), `mr-1.5 align-[-3px] ${mark.colour}`),
        ),
      )
    }
    this.#count = marks.length
    return marks.length * signWidth <= this.#room
  }
}
