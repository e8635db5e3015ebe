import type { Server } from '~/api/server'
import { flavorSize } from '~/servers/flavor-size'

import type { Cell } from './cell'
import { LiveText } from './live-text'
import { MissingSign } from './missing-sign'
import { childAt, copy, template } from './template'

const idTemplate = template('<span class="text-muted"></span>')

/** vCPUs and memory, then the flavor's id. */
export class FlavorCell implements Cell {
  readonly #missing: MissingSign
  readonly #size: LiveText
  readonly #id: LiveText
  readonly #idElement: HTMLElement
  #has = true

  constructor(element: Element) {
    this.#missing = new MissingSign(element)
    this.#size = new LiveText(element)
    element.append(copy(idTemplate))
    this.#idElement = childAt(element, 0)
    this.#id = new LiveText(this.#idElement)
  }

  show({ flavor }: Server): boolean {
    const size = flavor === null ? null : flavorSize(flavor)
    if ((flavor !== null) !== this.#has) {
      this.#has = flavor !== null
      this.#idElement.hidden = flavor === null
    }
    this.#missing.show(
      flavor === null ? 'not reported' : size === null ? 'size not reported' : null,
    )
    this.#size.show(flavor === null ? '' : `${size ?? ''} `)
    this.#id.show(flavor?.id ?? flavor?.name ?? '')
    return false
  }
}
