import type { FileFormat } from './file-format'
import type { FileSink } from './file-sink'

/** What writing a file needs of its surroundings. */
export interface WriteHost {
  readonly signal: AbortSignal
  /** Resolves at once while this stretch of work is short, else after the page had its turn. */
  readonly breathe: () => Promise<void>
  /** Told after every stretch how many items are written. */
  readonly progress: (items: number) => void
}

/** Items after which the clock is looked at: 150 fields of each are written in a few milliseconds. */
const itemsAtOnce = 32
/**
 * Characters that are handed over at a time. Texts that are longer than half of a memory page of V8 (256 kB) are born
 * old, and only a collection of the whole heap lets go of them.
 */
const charactersAtOnce = 1 << 15

/**
 * Writes items into a file, in stretches between which the page gets its turn. `notes` is asked after the last item.
 * @throws the reason of the host's signal when it is given up, and what reading the items or the sink throws.
 */
export async function writeFile<Item>(
  batches: AsyncIterable<readonly Item[]> | Iterable<readonly Item[]>,
  format: FileFormat<Item>,
  sink: FileSink,
  notes: () => readonly string[],
  { signal, breathe, progress }: WriteHost,
): Promise<Blob> {
  let text = format.head
  let place = 0
  async function handOver() {
    const piece = text
    text = ''
    await sink.write(piece)
  }
  try {
    for await (const batch of batches) {
      for (const item of batch) {
        text += format.item(item, place)
        place += 1
        if (text.length >= charactersAtOnce) await handOver()
        if (place % itemsAtOnce !== 0) continue
        await breathe()
        signal.throwIfAborted()
        progress(place)
      }
    }
    text += format.tail(notes())
    await handOver()
    signal.throwIfAborted()
    progress(place)
    return await sink.end()
  } catch (cause) {
    await sink.abort()
    throw cause
  }
}
