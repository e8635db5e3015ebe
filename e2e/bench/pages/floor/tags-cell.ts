import type { Server } from '~/api/server'
import type { Tag } from '~/api/tag'

import type { Cell } from './cell'
import { LiveText } from './live-text'
import { MissingSign } from './missing-sign'
import { OverflowButton } from './overflow-button'
import { childAt } from './template'

const tagHtml = '<span class="cut" hidden><span class="text-muted"></span></span>'

/** One tag, or the room for one. */
class TagPart {
  readonly #element: HTMLElement
  readonly #key: LiveText
  readonly #value: LiveText
  #tag: Tag | undefined

  constructor(element: HTMLElement) {
    this.#element = element
    this.#key = new LiveText(childAt(element, 0))
    this.#value = new LiveText(element)
  }

  show(tag: Tag | undefined): void {
    if ((tag === undefined) !== (this.#tag === undefined)) this.#element.hidden = tag === undefined
    this.#tag = tag
    if (tag === undefined) return
    this.#key.show(tag.value === null ? tag.key : `${tag.key}=`)
    this.#value.show(tag.value ?? '')
  }
}

/** The first two tags that a person set, and how many more there are. */
export class TagsCell implements Cell {
  static readonly html = `${tagHtml}${tagHtml}${OverflowButton.html}`

  readonly #first: TagPart
  readonly #second: TagPart
  readonly #more: OverflowButton
  readonly #missing: MissingSign

  constructor(element: Element) {
    this.#first = new TagPart(childAt(element, 0))
    this.#second = new TagPart(childAt(element, 1))
    this.#more = new OverflowButton(childAt(element, 2))
    this.#missing = new MissingSign(element)
  }

  show({ tags }: Server): boolean {
    let first: Tag | undefined
    let second: Tag | undefined
    for (const tag of tags) {
      if (tag.system) continue
      if (first === undefined) first = tag
      else {
        second = tag
        break
      }
    }
    const shown = (first === undefined ? 0 : 1) + (second === undefined ? 0 : 1)
    const more = tags.length - shown
    this.#missing.show(tags.length === 0 ? 'no tags' : null)
    this.#first.show(first)
    this.#second.show(second)
    this.#more.show(more, more === 1 ? 'tag' : 'tags')
    return false
  }
}
