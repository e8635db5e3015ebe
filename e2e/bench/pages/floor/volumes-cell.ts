import type { Server } from '~/api/server'

import type { Cell } from './cell'
import { LiveText } from './live-text'
import { MissingSign } from './missing-sign'
import { childAt } from './template'

/** The number of volumes and the boot device. */
export class VolumesCell implements Cell {
  static readonly html =
    '<span aria-hidden="true" class="sign sign-disk align-[-3px]" hidden></span><span class="mr-1.5 inline-block w-6 text-right tabular-nums" hidden></span><span class="font-mono text-small text-muted" hidden></span>'

  readonly #parts: readonly HTMLElement[]
  readonly #count: LiveText
  readonly #boot: LiveText
  readonly #missing: MissingSign
  #has = false

  constructor(element: Element) {
    const count = childAt(element, 1)
    const boot = childAt(element, 2)
    this.#parts = [childAt(element, 0), count, boot]
    this.#count = new LiveText(count)
    this.#boot = new LiveText(boot)
    this.#missing = new MissingSign(element)
  }

  show({ volumes }: Server): boolean {
    const has = volumes !== null && volumes.length > 0
    if (has !== this.#has) {
      this.#has = has
      for (const part of this.#parts) part.hidden = !has
    }
    this.#missing.show(volumes === null ? 'not reported' : has ? null : 'no volumes attached')
    if (!has) return false
    const boot = volumes.find((volume) => volume.boot)
    const kept = boot?.deleteOnTermination === false
    this.#count.show(String(volumes.length))
    this.#boot.show(boot === undefined ? '' : `${boot.device ?? 'boot'}${kept ? ' kept' : ''}`)
    return false
  }
}
