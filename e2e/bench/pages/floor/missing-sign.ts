import { copy, template } from './template'

const sign = template('<span role="img" class="text-muted">–</span>')

/** The en dash of a value that is not there, before all else in its parent; made when the first value is missing. */
export class MissingSign {
  readonly #parent: Element
  #element: Element | null = null
  #reason: string | null = null

  constructor(parent: Element) {
    this.#parent = parent
  }

  /** Why there is no value; null when there is one. */
  show(reason: string | null): void {
    if (reason === this.#reason) return
    if (reason === null) this.#element?.remove()
    else {
      this.#element ??= copy(sign)
      this.#element.setAttribute('aria-label', reason)
      this.#element.setAttribute('title', reason)
      if (this.#reason === null) this.#parent.prepend(this.#element)
    }
    this.#reason = reason
  }
}
