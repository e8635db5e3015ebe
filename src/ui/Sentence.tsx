import { createElement, Fragment, type ReactNode } from 'react'

import { type Holes, type Text, translated } from '~/lib/language/translate'

/** Texts without words that depend on a number: those are for `t`. */
type Fillable = Exclude<Text, `${string}|${string}`>

/** A text whose holes are filled with elements: keys, code, buttons. Where they stand is for the language to say. */
export function Sentence<Whole extends Fillable>({
  text,
  parts,
}: {
  text: Whole
  parts: Readonly<Record<Holes<Whole>, ReactNode>>
}): ReactNode {
  const named: Readonly<Record<string, ReactNode>> = parts
  const pieces = translated(text).split(/\{(\w+)\}/)
  return createElement(
    Fragment,
    null,
    ...pieces.map((piece, place) => (place % 2 === 0 ? piece : named[piece])),
  )
}
