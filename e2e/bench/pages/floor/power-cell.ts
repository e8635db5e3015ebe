import type { Server } from '~/api/server'
import { powerMismatch, powerStateName } from '~/inventory/power'
import { mostWidth } from '~/lib/most-width'

import type { Cell } from './cell'
import { makeIcon } from './icons'
import { LiveText } from './live-text'
import { MissingSign } from './missing-sign'
import { signWidth } from './sign-width'

/** The power state, marked where it contradicts the status. */
export class PowerCell implements Cell {
  readonly #element: Element
  readonly #room: number
  readonly #text: LiveText
  readonly #missing: MissingSign
  #mark: Element | null = null
  #marked = false
  #powerState: number | null | undefined
  #fits = false

  constructor(element: Element, room: number) {
    this.#element = element
    this.#room = room
    this.#text = new LiveText(element)
    this.#missing = new MissingSign(element)
  }

  show({ status, powerState }: Server): boolean {
    if (powerState !== this.#powerState) {
      this.#powerState = powerState
      const name = powerState === null ? '' : powerStateName(powerState)
      this.#missing.show(powerState === null ? 'not reported' : null)
      this.#text.show(name)
      this.#fits = signWidth + mostWidth(name) <= this.#room
    }
    const marked = powerMismatch(status, powerState) !== null
    if (marked !== this.#marked) {
      this.#marked = marked
      this.#mark ??= makeIcon('link', 'contradicts the status', 'mr-1.5 align-[-3px] text-failed')
      if (marked) this.#element.prepend(this.#mark)
      else this.#mark.remove()
    }
    return this.#fits
  }
}
