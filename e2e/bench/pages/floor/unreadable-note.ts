import type { UnreadableRow } from '~/api/server'

import { makeIcon } from './icons'
import { LiveText } from './live-text'
import { childAt, copy, template } from './template'

const noteTemplate = template(
  '<td role="gridcell" aria-colindex="1" tabindex="-1" class="sticky left-0 col-span-full w-[100cqw] overflow-clip text-ellipsis whitespace-nowrap content-center px-2 -outline-offset-2 row-box"><span class="flex min-w-0 items-center gap-2"><span class="shrink-0">Unreadable row</span><span class="shrink-0 font-medium" dir="auto" hidden></span><span class="shrink-0 font-mono text-small text-muted"></span><span class="truncate text-muted"></span></span></td>',
)

/** The one cell of a row that cannot be read. */
export class UnreadableNote {
  readonly element = copy(noteTemplate)
  readonly #nameElement: HTMLElement
  readonly #name: LiveText
  readonly #id: LiveText
  readonly #reason: LiveText

  constructor(columnCount: number) {
    this.element.setAttribute('aria-colspan', String(columnCount))
    const note = childAt(this.element, 0)
    this.#nameElement = childAt(note, 1)
    this.#name = new LiveText(this.#nameElement)
    this.#id = new LiveText(childAt(note, 2))
    this.#reason = new LiveText(childAt(note, 3))
    note.prepend(makeIcon('warning', null, 'text-failed'))
  }

  show({ id, readable, reason }: UnreadableRow): void {
    const name = readable?.name ?? ''
    this.#nameElement.hidden = name === ''
    this.#name.show(name)
    this.#id.show(id)
    this.#reason.show(reason)
  }
}
