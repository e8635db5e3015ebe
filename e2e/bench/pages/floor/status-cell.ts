import type { Server } from '~/api/server'
import { type StatusKind, statusFacts } from '~/api/status'
import { mostWidth } from '~/lib/most-width'

import type { Cell } from './cell'
import { LiveText } from './live-text'
import { MissingSign } from './missing-sign'
import { signWidth } from './sign-width'
import { childAt } from './template'

const signs: Readonly<Record<StatusKind, string>> = {
  running: 'sign sign-running [--sign-gap:5px] text-running',
  stopped: 'sign sign-stopped [--sign-gap:5px] text-stopped',
  transition: 'sign sign-transition [--sign-gap:5px] text-transition',
  failed: 'sign sign-failed [--sign-gap:5px] text-failed',
  unusual: 'sign sign-unusual [--sign-gap:5px] text-unusual',
}

/** The status as shape, colour and text. */
export class StatusCell implements Cell {
  static readonly html = '<span aria-hidden="true" hidden></span>'

  readonly #room: number
  readonly #sign: HTMLElement
  readonly #text: LiveText
  readonly #missing: MissingSign
  #status: string | null | undefined
  #kind: StatusKind | null = null
  #fits = false

  constructor(element: Element, room: number) {
    this.#room = room
    this.#sign = childAt(element, 0)
    this.#text = new LiveText(element)
    this.#missing = new MissingSign(element)
  }

  show({ status }: Server): boolean {
    if (status === this.#status) return this.#fits
    this.#status = status
    this.#missing.show(status === null ? 'not reported' : null)
    this.#text.show(status ?? '')
    const kind = status === null ? null : statusFacts(status).kind
    if (kind !== this.#kind) {
      this.#sign.hidden = kind === null
      if (kind !== null) this.#sign.className = signs[kind]
      this.#kind = kind
    }
    this.#fits = signWidth + mostWidth(status ?? '') <= this.#room
    return this.#fits
  }
}
