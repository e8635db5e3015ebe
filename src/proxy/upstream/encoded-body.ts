import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants, gzip } from 'node:zlib'

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

/** A body that is compressed once for each content coding that somebody asks for, and kept so. */
export class EncodedBody {
  /** The form from which all others are made: brotli, or identity where the body is too small for it. */
  readonly source: BodyForm
  readonly #forms = new Map<Encoding, BodyForm>()
  readonly #making = new Map<Encoding, Promise<BodyForm>>()

  constructor(source: BodyForm) {
    this.source = source
    this.#forms.set(source.encoding, source)
  }

  /** Compresses a text; what is kept of it is the compressed form alone. */
  static async of(text: Buffer): Promise<EncodedBody> {
    return new EncodedBody(
      text.byteLength < worthCompressing
        ? { encoding: 'identity', bytes: text }
        : { encoding: 'br', bytes: await toBrotli(text, brotliOptions) },
    )
  }

  /** Bytes that all forms take. */
  get size(): number {
    let size = 0
    for (const { bytes } of this.#forms.values()) size += bytes.byteLength
    return size
  }

  /** The body in a coding, or as it is where it is too small for any; at once where it was made before. */
  form(encoding: Encoding): BodyForm | Promise<BodyForm> {
    const known = this.source.encoding === 'identity' ? this.source : this.#forms.get(encoding)
    return known ?? this.#making.get(encoding) ?? this.#make(encoding)
  }

  #make(encoding: Encoding): Promise<BodyForm> {
    const making = this.#encode(encoding).finally(() => this.#making.delete(encoding))
    this.#making.set(encoding, making)
    return making
  }

  async #encode(encoding: Encoding): Promise<BodyForm> {
    const text = await fromBrotli(this.source.bytes)
    const bytes = encoding === 'gzip' ? await toGzip(text, gzipOptions) : text
    const form: BodyForm = { encoding, bytes }
    this.#forms.set(encoding, form)
    return form
  }
}
