import { LiveText } from './live-text'

/** The `+2` at the end of a cell, which opens nothing here. The cell's template holds its element. */
export class OverflowButton {
  /** The element, for the template of a cell. */
  static readonly html =
    '<button type="button" tabindex="-1" class="shrink-0 rounded-small px-1 text-small text-accent hover:bg-hover" aria-expanded="false" hidden></button>'

  readonly #element: HTMLElement
  readonly #text: LiveText
  #count = 0

  constructor(element: HTMLElement) {
    this.#element = element
    this.#text = new LiveText(element)
  }

  /** How many more there are, and of what: `tag`, `tags`. */
  show(count: number, what: string): void {
    if (count === this.#count) return
    this.#count = count
    this.#element.hidden = count === 0
    if (count === 0) return
    this.#element.ariaLabel = `${count} more ${what}`
    this.#text.show(`+${count}`)
  }
}
