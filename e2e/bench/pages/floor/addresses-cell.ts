import type { Address, Server } from '~/api/server'

import type { Cell } from './cell'
import { LiveText } from './live-text'
import { MissingSign } from './missing-sign'
import { OverflowButton } from './overflow-button'
import { childAt } from './template'

/** The first fixed and the first floating address, and how many more there are. */
export class AddressesCell implements Cell {
  static readonly html = `<span class="cut font-mono text-small" hidden></span><span class="cut font-mono text-small" hidden><span role="img" aria-label="floating" class="sign sign-globe mr-1 align-top"></span></span>${OverflowButton.html}`

  readonly #fixed: HTMLElement
  readonly #fixedText: LiveText
  readonly #floating: HTMLElement
  readonly #floatingText: LiveText
  readonly #more: OverflowButton
  readonly #missing: MissingSign
  #hasFixed = false
  #hasFloating = false

  constructor(element: Element) {
    this.#fixed = childAt(element, 0)
    this.#fixedText = new LiveText(this.#fixed)
    this.#floating = childAt(element, 1)
    this.#floatingText = new LiveText(this.#floating)
    this.#more = new OverflowButton(childAt(element, 2))
    this.#missing = new MissingSign(element)
  }

  show({ addresses }: Server): boolean {
    let fixed: Address | null = null
    let floating: Address | null = null
    for (const address of addresses) {
      if (address.type === 'floating') floating ??= address
      else fixed ??= address
    }
    const shown = (fixed === null ? 0 : 1) + (floating === null ? 0 : 1)
    const more = addresses.length - shown
    this.#missing.show(shown === 0 ? 'no addresses' : null)
    if ((fixed !== null) !== this.#hasFixed) {
      this.#hasFixed = fixed !== null
      this.#fixed.hidden = fixed === null
    }
    if (fixed !== null) this.#fixedText.show(fixed.address)
    if ((floating !== null) !== this.#hasFloating) {
      this.#hasFloating = floating !== null
      this.#floating.hidden = floating === null
    }
    if (floating !== null) this.#floatingText.show(floating.address)
    this.#more.show(more, more === 1 ? 'address' : 'addresses')
    return false
  }
}
