/** What became of a wish to copy. */
export interface Copied {
  /** `the cell`. */
  readonly what: string
  /** The browser did not let the page write to the clipboard. */
  readonly refused: boolean
}

/** Puts a text onto the clipboard; `what` it is goes into the answer. A refusal of the browser is an answer, too. */
export async function putOnClipboard(text: string, what: string): Promise<Copied> {
  try {
    await navigator.clipboard.writeText(text)
    return { what, refused: false }
  } catch {
    return { what, refused: true }
  }
}
