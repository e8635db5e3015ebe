import type { Server } from '~/api/server'
import { mostWidth } from '~/lib/most-width'

import type { Cell } from './cell'
import { LiveText } from './live-text'
import { MissingSign } from './missing-sign'

/** What the cells of a column of texts say. */
export interface TextContent {
  readonly text: (server: Server) => string | null
  /** Why there is no text. */
  readonly missing: string
  /** Whether it is worked out if a text surely fits: for short ones. */
  readonly short: boolean
}

/** One text. */
export class TextCell implements Cell {
  readonly #content: TextContent
  readonly #room: number
  readonly #live: LiveText
  readonly #missing: MissingSign
  #text: string | null | undefined
  #fits = false

  constructor(element: Element, room: number, content: TextContent) {
    this.#content = content
    this.#room = room
    this.#live = new LiveText(element)
    this.#missing = new MissingSign(element)
  }

  show(server: Server): boolean {
    const text = this.#content.text(server)
    if (text === this.#text) return this.#fits
    this.#text = text
    this.#missing.show(text === null ? this.#content.missing : null)
    this.#live.show(text ?? '')
    this.#fits = this.#content.short && mostWidth(text ?? '') <= this.#room
    return this.#fits
  }
}
