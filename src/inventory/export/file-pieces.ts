/**
 * Bytes of one piece. Joining blobs waits for the browser about 0.1 ms for each of them, so a file of hundreds of
 * megabytes has to be a few large ones; filling one takes a millisecond or two.
 */
const pieceBytes = 1 << 22
/** UTF-8 needs three bytes at most for each unit of a JavaScript string. */
const mostBytesOfUnit = 3

/** Gathers the bytes of a file in a few large blobs, which the browser keeps outside of the heap. */
export class FilePieces {
  readonly #encoder = new TextEncoder()
  #blobs: Blob[] = []
  #piece = new Uint8Array(pieceBytes)
  #used = 0

  /** Adds a text in UTF-8; half of a surrogate pair becomes U+FFFD. */
  addText(text: string): void {
    const most = text.length * mostBytesOfUnit
    if (most > pieceBytes) {
      this.add(this.#encoder.encode(text))
      return
    }
    if (most > pieceBytes - this.#used) this.#close()
    this.#used += this.#encoder.encodeInto(text, this.#piece.subarray(this.#used)).written
  }

  add(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length;) {
      const part = bytes.subarray(from, from + pieceBytes - this.#used)
      this.#piece.set(part, this.#used)
      this.#used += part.length
      from += part.length
      if (this.#used === pieceBytes) this.#close()
    }
  }

  /** What was added so far; nothing can be added any more. */
  end(): readonly Blob[] {
    this.#close()
    this.#piece = new Uint8Array()
    return this.#blobs
  }

  /** Lets go of what was added. */
  abort(): void {
    this.#blobs = []
    this.#piece = new Uint8Array()
  }

  #close(): void {
    if (this.#used > 0) this.#blobs.push(new Blob([this.#piece.subarray(0, this.#used)]))
    this.#used = 0
  }
}
