import type { ReactNode } from 'react'

import { fold } from '~/inventory/refine/glob'

/** A place to go to or a thing to do. */
export interface Entry {
  /** Unlike that of every other entry. */
  readonly id: string
  readonly label: string
  /** The label in English, by which the entry is found as well. */
  readonly english?: string
  /** Stands before the label. */
  readonly sign?: ReactNode
  /** What it is, in a few words. */
  readonly note?: string | undefined
  /** Stands at the end of the line: a key, or a state. */
  readonly aside?: string | null
  readonly run: () => void
}

/** Entries of one kind, under its name. */
export interface EntryGroup {
  readonly name: string
  readonly entries: readonly Entry[]
}

/** Those of the entries whose label, or its English, holds each word of a text; first the ones that begin with the text. */
export function entriesWith<Named extends Pick<Entry, 'label' | 'english'>>(
  entries: readonly Named[],
  text: string,
): readonly Named[] {
  const wanted = fold(text.trim())
  const words = wanted.split(/\s+/)
  const labels = ({ label, english = label }: Named) => [fold(label), fold(english)]
  const fitting = entries.filter((entry) =>
    labels(entry).some((label) => words.every((word) => label.includes(word))),
  )
  const begins = (entry: Named) => labels(entry).some((label) => label.startsWith(wanted))
  return [...fitting.filter(begins), ...fitting.filter((entry) => !begins(entry))]
}
