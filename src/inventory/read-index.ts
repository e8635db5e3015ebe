import type { FieldIndex } from './field-index'

/** Values that are read in a few milliseconds, the slowest of them IPv6 addresses. */
const stepValues = 1024

/** The distinct values of a field in another form, each read once: addresses as what compares, digits alone. */
export class ReadIndex<Value> {
  readonly #index: FieldIndex
  readonly #read: (value: string) => Value
  readonly #values: Value[] = []
  readonly #firstOfValue = new Map<Value, number>()
  readonly #firsts: number[] = []

  constructor(index: FieldIndex, read: (value: string) => Value) {
    this.#index = index
    this.#read = read
  }

  /** By code, the first code that is read as the same; null, which stands for what is none, is like no other. */
  get firsts(): readonly number[] {
    this.#extend(this.#index.values.length)
    for (let code = this.#firsts.length; code < this.#values.length; code += 1) {
      const value = this.#values[code]
      const first = value === undefined || value === null ? code : this.#firstOfValue.get(value)
      if (value !== undefined && first === undefined) this.#firstOfValue.set(value, code)
      this.#firsts.push(first ?? code)
    }
    return this.#firsts
  }

  /** Marks with 1 each row that has a value for which `test` holds; other marks stay as they are. */
  mark(test: (value: Value) => boolean, marks: Uint8Array): void {
    this.#extend(this.#index.values.length)
    const holds = new Uint8Array(this.#values.length)
    for (const [code, value] of this.#values.entries()) if (test(value)) holds[code] = 1
    this.#index.markCodes(holds, marks)
  }

  /** Reads what `mark` would have to read first, in steps of a few milliseconds. */
  *readInSteps(): Generator<void, void, void> {
    while (this.#values.length < this.#index.values.length) {
      this.#extend(Math.min(this.#values.length + stepValues, this.#index.values.length))
      yield
    }
  }

  #extend(end: number): void {
    for (let code = this.#values.length; code < end; code += 1) {
      this.#values.push(this.#read(this.#index.values[code] ?? ''))
    }
  }
}
