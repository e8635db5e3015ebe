/** Values in an order, read by their place: an array, or a view of one that was never copied. */
export interface Sequence<Value> extends Iterable<Value> {
  readonly length: number
  /** The value at a place from 0 on; undefined after the last. What is before the first depends on who answers. */
  at(place: number): Value | undefined
}

/** The place of the first value that `test` holds for, or -1. */
export function placeOf<Value>(values: Sequence<Value>, test: (value: Value) => boolean): number {
  let place = 0
  for (const value of values) {
    if (test(value)) return place
    place += 1
  }
  return -1
}

/** Some values of a list in an order of their own, given by their places in it. */
export function pick<Value>(values: readonly Value[], places: Uint32Array): Sequence<Value> {
  function at(place: number): Value | undefined {
    const index = places[place]
    return index === undefined ? undefined : values[index]
  }
  return {
    length: places.length,
    at,
    *[Symbol.iterator]() {
      for (const index of places) {
        const value = values[index]
        if (value !== undefined) yield value
      }
    },
  }
}
