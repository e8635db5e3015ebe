import type { Label } from '~/lib/language/translate'

import { crc32 } from './crc32'
import { FilePieces } from './file-pieces'

/** One file in an archive, ready to be put into it. */
export interface ZipEntry {
  readonly name: string
  readonly crc: number
  /** Bytes before and after packing. */
  readonly size: number
  readonly packedSize: number
  readonly parts: readonly Blob[]
}

/** Sizes and places have 32 bits: this writer does not know the larger form. */
const mostBytes = 0xffff_ffff
const tooLarge: Label = 'The file would be larger than 4 GB.'
/** 1980-01-01 00:00, the first moment that the format knows: an archive does not depend on when it was written. */
const date = 0x0021

/** Packs one file of an archive while its text comes in. */
export class ZipEntryWriter {
  readonly #name: string
  readonly #input: WritableStreamDefaultWriter<BufferSource>
  readonly #packed: Promise<{ readonly parts: readonly Blob[]; readonly size: number }>
  readonly #encoder = new TextEncoder()
  #crc = 0
  #size = 0

  constructor(name: string) {
    this.#name = name
    const stream = new CompressionStream('deflate-raw')
    this.#input = stream.writable.getWriter()
    this.#packed = collect(stream.readable)
  }

  /** @throws {Error} when the file grows larger than an archive can hold. */
  async write(text: string): Promise<void> {
    const bytes = this.#encoder.encode(text)
    this.#crc = crc32(bytes, this.#crc)
    this.#size += bytes.length
    if (this.#size > mostBytes) throw new Error(tooLarge)
    await this.#input.write(bytes)
  }

  async end(): Promise<ZipEntry> {
    await this.#input.close()
    const { parts, size } = await this.#packed
    return { name: this.#name, crc: this.#crc, size: this.#size, packedSize: size, parts }
  }

  /** Lets go of what was packed so far. */
  async abort(): Promise<void> {
    this.#packed.catch(() => undefined)
    await this.#input.abort()
  }
}

/** A stream hands over bytes in thousands of small chunks. */
async function collect(readable: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const pieces = new FilePieces()
  let size = 0
  const reader = readable.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return { parts: pieces.end(), size }
    pieces.add(value)
    size += value.length
  }
}

/** An archive of these files, by APPNOTE.TXT 6.3.3 of PKWARE. */
export function zipFile(entries: readonly ZipEntry[]): Blob {
  const parts: BlobPart[] = []
  const directory: BlobPart[] = []
  let offset = 0
  let directorySize = 0
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name)
    const facts = entryFacts(entry, name.length)
    const local = fields([[4, 0x0403_4b50], ...facts])
    const central = fields([
      [4, 0x0201_4b50],
      [2, version],
      ...facts,
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset],
    ])
    parts.push(local, name, ...entry.parts)
    directory.push(central, name)
    offset += local.length + name.length + entry.packedSize
    directorySize += central.length + name.length
  }
  if (offset > mostBytes) throw new Error(tooLarge)
  const end = fields([
    [4, 0x0605_4b50],
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, directorySize],
    [4, offset],
    [2, 0],
  ])
  return new Blob([...parts, ...directory, end])
}

/** Bytes that a number takes, and the number. */
type Field = readonly [bytes: 2 | 4, value: number]

const version = 20

/** What the header of a file and its line in the directory have in common. */
function entryFacts({ crc, size, packedSize }: ZipEntry, nameLength: number): readonly Field[] {
  const utf8Name = 0x0800
  const deflated = 8
  return [
    [2, version],
    [2, utf8Name],
    [2, deflated],
    [2, 0],
    [2, date],
    [4, crc],
    [4, packedSize],
    [4, size],
    [2, nameLength],
    [2, 0],
  ]
}

/** Numbers one after the other, the lowest byte first. */
function fields(all: readonly Field[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(all.reduce((sum, [length]) => sum + length, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [length, value] of all) {
    if (length === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += length
  }
  return bytes
}
