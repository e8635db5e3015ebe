import { FilePieces } from './file-pieces'

/** Takes the text of a file bit by bit and ends in the file. */
export interface FileSink {
  readonly write: (text: string) => Promise<void>
  readonly end: () => Promise<Blob>
  /** Lets go of what was written. */
  readonly abort: () => Promise<void>
}

/** A file of nothing but text, in UTF-8. Its bytes stand outside of the heap while it grows. */
export function textSink(mediaType: string): FileSink {
  const pieces = new FilePieces()
  return {
    write: async (text) => pieces.addText(text),
    end: async () => new Blob([...pieces.end()], { type: mediaType }),
    abort: async () => pieces.abort(),
  }
}
