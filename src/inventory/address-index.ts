import type { FieldIndex } from './field-index'
import { parseIp } from './ip-address'

/** The distinct addresses of a field as values that compare; see ip-address.ts. */
export class AddressIndex {
  readonly #index: FieldIndex
  readonly #addresses: (number | string | null)[] = []

  constructor(index: FieldIndex) {
    this.#index = index
  }

  /** Marks with 1 each row that has an address from `first` to `last`, which are of one version. */
  mark<Address extends number | string>(first: Address, last: Address, marks: Uint8Array): void {
    const { values } = this.#index
    for (let code = this.#addresses.length; code < values.length; code += 1) {
      this.#addresses.push(parseIp(values[code] ?? ''))
    }
    const holds = new Uint8Array(values.length)
    for (let code = 0; code < holds.length; code += 1) {
      const address = this.#addresses[code] ?? null
      if (
        address !== null &&
        typeof address === typeof first &&
        address >= first &&
        address <= last
      ) {
        holds[code] = 1
      }
    }
    this.#index.markCodes(holds, marks)
  }
}
