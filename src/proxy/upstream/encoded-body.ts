import { kMaxLength } from 'node:buffer'
import { availableParallelism } from 'node:os'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants, gzip } from 'node:zlib'
import { Slots } from './slots'

const toBrotli = promisify(brotliCompress)
const fromBrotli = promisify(brotliDecompress)
const toGzip = promisify(gzip)

/** Content codings that a body can be sent in. */
export type Encoding = 'br' | 'gzip' | 'identity'

/** A body as it is sent. */
export interface BodyForm {
  readonly encoding: Encoding
  readonly bytes: Buffer
}

/** Below this many bytes compressing saves nothing worth its time. */
const worthCompressing = 1024
/** On a fast network more than the quickest level costs more time than it saves. */
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }
const gzipOptions = { level: 1 }

/**
 * One core is for the event loop: where all threads that compress run at once, it waits for its turn among them. Each
 * body is made for an answer, so that the answers under way bound how many wait.
 */
const compressing = new Slots({
  atOnce: Math.max(1, availableParallelism() - 1),
  queue: Number.POSITIVE_INFINITY,
})

/**
 * A body that is compressed once for each content coding that somebody asks for, and kept so. As long as nobody asks
 * for brotli it is kept as text; from then on as brotli, from which the others are made.
 */
export class EncodedBody {
  #source: BodyForm
  readonly #forms = new Map<Encoding, BodyForm>()
  readonly #making = new Map<Encoding, Promise<BodyForm>>()

  constructor(source: BodyForm) {
    this.#source = source
    this.#forms.set(source.encoding, source)
  }

  /** A body of which the text is known. */
  static of(text: Buffer): EncodedBody {
    return new EncodedBody({ encoding: 'identity', bytes: text })
  }

  /** Bytes that all forms take. */
  get size(): number {
    let size = 0
    for (const { bytes } of this.#forms.values()) size += bytes.byteLength
    return size
  }

  /** The body in a coding, or as it is where it is too small for any; at once where it was made before. */
  form(encoding: Encoding): BodyForm | Promise<BodyForm> {
    const known = this.#isTooSmall() ? this.#source : this.#forms.get(encoding)
    return known ?? this.#making.get(encoding) ?? this.#make(encoding)
  }

  #make(encoding: Encoding): Promise<BodyForm> {
    const making = this.#encode(encoding).finally(() => this.#making.delete(encoding))
    this.#making.set(encoding, making)
    return making
  }

  async #encode(encoding: Encoding): Promise<BodyForm> {
    const source = this.#source
    const text = await textOf(source)
    const form: BodyForm = { encoding, bytes: await encoded(text, encoding) }
    if (encoding === 'br') {
      // The text is many times as large; it can be made again.
      this.#source = form
      this.#forms.delete('identity')
    }
    this.#forms.set(encoding, form)
    return form
  }

  #isTooSmall(): boolean {
    const { encoding, bytes } = this.#source
    return encoding === 'identity' && bytes.byteLength < worthCompressing
  }
}

/** The text of a body that is not in gzip. Throws when it has more than `longest` bytes, or is no brotli data. */
export async function textOf(
  { encoding, bytes }: BodyForm,
  longest: number = kMaxLength,
): Promise<Buffer> {
  if (encoding !== 'identity') return fromBrotli(bytes, { maxOutputLength: longest })
  if (bytes.byteLength > longest) throw new RangeError(`The body has more than ${longest} bytes.`)
  return bytes
}

async function encoded(text: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'identity') return text
  return compressing.run(
    () => (encoding === 'br' ? toBrotli(text, brotliOptions) : toGzip(text, gzipOptions)),
    // What was begun is of use to whoever asks next.
    new AbortController().signal,
  )
}
