/** What became of a wish to copy. */
export interface Copied {
  /** What the notice about it says after `Copied`. */
  readonly what: 'the cell' | 'the server ID' | 'nothing: the cell is empty'
  /** The browser did not let the page write to the clipboard. */
  readonly refused: boolean
}

/** Puts a text onto the clipboard; `what` it is goes into the answer. A refusal of the browser is an answer, too. */
export async function putOnClipboard(text: string, what: Copied['what']): Promise<Copied> {
  try {
    await navigator.clipboard.writeText(text)
    return { what, refused: false }
  } catch {
    return { what, refused: true }
  }
}
