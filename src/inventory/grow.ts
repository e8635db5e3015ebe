/** An array with room for `length` numbers or more; twice the room each time, so that appending stays cheap. */
export function growTo(array: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer>
export function growTo(array: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer>
export function growTo(
  array: Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>,
  length: number,
): Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer> {
  if (array.length >= length) return array
  const room = Math.max(length, array.length * 2)
  if (array instanceof Uint32Array) {
    const grown = new Uint32Array(room)
    grown.set(array)
    return grown
  }
  const grown = new Float64Array(room)
  grown.set(array)
  return grown
}
