import { t } from '~/lib/language/translate'

import type { SavedViews } from './view'

/** What happened to the views last, and how to take it back. */
export interface Said {
  readonly text: string
  readonly tone: 'note' | 'failed'
  readonly undo?: {
    /** Takes it back from the views as they are by then. */
    readonly change: (saved: SavedViews) => SavedViews
    /** Name that the address goes back to, or null where it stays. */
    readonly name: string | null
  }
}

/** Stores a change and says what it was; false where the browser does not store it, which is said instead. */
export type ChangeViews = (next: SavedViews, done: Said) => boolean

/** Something that went as it should. */
export function note(text: string): Said {
  return { text, tone: 'note' }
}

/** A change that the browser did not store. */
export function refused(): Said {
  return {
    tone: 'failed',
    text: t(
      'This browser did not store it: its storage is full or blocked. Nothing has changed; copy the link or export the views instead.',
    ),
  }
}
