const fourDigits = Array.from({ length: 0x1_0000 }, (_, number) =>
  number.toString(16).padStart(4, '0'),
)

/**
 * A stream of numbers that depends on its seed alone, so that every run has the same servers (mulberry32). A class,
 * because several streams are made for each server and methods need no closures.
 */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    return this.#word() / 0x1_0000_0000
  }

  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  /** True with this probability, 0 to 1. */
  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.below(items.length)] ?? items[0]
  }

  /** So many lower-case hexadecimal digits. */
  hex(digits: number): string {
    let text = ''
    while (text.length < digits) {
      const word = this.#word()
      text += `${fourDigits[word >>> 16]}${fourDigits[word & 0xffff]}`
    }
    return text.slice(0, digits)
  }

  /** A UUID of version 4. */
  uuid(): string {
    const hex = this.hex(30)
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-a${hex.slice(15, 18)}-${hex.slice(18)}`
  }

  #word(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}

/** A 32-bit number for a list of texts and numbers; equal lists give equal numbers. */
export function hash32(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5
  for (const part of parts) {
    const text = `${part}|`
    for (let at = 0; at < text.length; at += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    }
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

const uuids = new Map<string, string>()

/** The UUID that always belongs to this name, for things that several servers share: images, VPCs, security groups. */
export function uuidOf(name: string): string {
  const known = uuids.get(name)
  if (known !== undefined) return known
  const uuid = new Random(hash32('uuid', name)).uuid()
  uuids.set(name, uuid)
  return uuid
}
