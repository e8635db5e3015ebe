import type { FieldIndex } from './field-index'
import { parseIp } from './ip-address'

/** Addresses that are read in a few milliseconds. */
const stepAddresses = 4096

/** The distinct addresses of a field as values that compare; see ip-address.ts. */
export class AddressIndex {
  readonly #index: FieldIndex
  readonly #addresses: (number | string | null)[] = []

  constructor(index: FieldIndex) {
    this.#index = index
  }

  /** Marks with 1 each row that has an address from `first` to `last`, which are of one version. */
  mark<Address extends number | string>(first: Address, last: Address, marks: Uint8Array): void {
    this.#read(this.#index.values.length)
    const holds = new Uint8Array(this.#addresses.length)
    for (let code = 0; code < holds.length; code += 1) {
      const address = this.#addresses[code] ?? null
      if (address === null || typeof address !== typeof first) continue
      if (address >= first && address <= last) holds[code] = 1
    }
    this.#index.markCodes(holds, marks)
  }

  /** Reads what `mark` would have to read first, in steps of a few milliseconds. */
  *readInSteps(): Generator<void, void, void> {
    while (this.#addresses.length < this.#index.values.length) {
      this.#read(Math.min(this.#addresses.length + stepAddresses, this.#index.values.length))
      yield
    }
  }

  #read(end: number): void {
    for (let code = this.#addresses.length; code < end; code += 1) {
      this.#addresses.push(parseIp(this.#index.values[code] ?? ''))
    }
  }
}
