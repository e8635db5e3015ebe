import type { Server } from '~/api/server'

import type { Cell } from './cell'
import { LiveText } from './live-text'
import { MissingSign } from './missing-sign'
import { childAt } from './template'

/** The name and the start of the id. */
export class NameCell implements Cell {
  static readonly html =
    '<span class="cut flex-1 font-medium" dir="auto"></span><span class="w-[calc(8ch+20px)] shrink-0 font-mono text-small text-muted"></span>'

  readonly #missing: MissingSign
  readonly #name: LiveText
  readonly #id: LiveText

  constructor(element: Element) {
    const name = childAt(element, 0)
    this.#missing = new MissingSign(name)
    this.#name = new LiveText(name)
    this.#id = new LiveText(childAt(element, 1))
  }

  show({ id, name }: Server): boolean {
    this.#missing.show(name === null || name === '' ? 'no name' : null)
    this.#name.show(name ?? '')
    this.#id.show(id.slice(0, 8))
    return false
  }
}
