/** Reads the one element of a piece of HTML, to be copied from then on. */
export function template(html: string): Element {
  const holder = document.createElement('template')
  holder.innerHTML = html
  const element = holder.content.firstElementChild
  if (element === null) throw new Error(`There is no element in ${html}`)
  return element
}

/** A copy of a template with all that is in it. */
export function copy<E extends Element>(element: E): E {
  return document.importNode(element, true)
}

/** The child element at a place that the template gives it. */
export function childAt(parent: Element, place: number): HTMLElement {
  const child = parent.children[place]
  if (!(child instanceof HTMLElement)) throw new Error(`There is no element at ${place}.`)
  return child
}
