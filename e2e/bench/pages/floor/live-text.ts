/** A text at the end of an element, touched only when it changes. */
export class LiveText {
  readonly #node = new Text()
  #shown = ''

  constructor(parent: Element) {
    parent.append(this.#node)
  }

  show(text: string): void {
    if (text === this.#shown) return
    this.#shown = text
    this.#node.data = text
  }
}
