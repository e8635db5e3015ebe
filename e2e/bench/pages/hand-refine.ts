import type { Row } from '~/api/server'

import { naiveTest } from './refine-cases'
import { searchWords } from './search-words'

/** The words of all rows in one text, and where each row's begin. */
export interface JoinedWords {
  readonly text: string
  readonly offsets: Uint32Array
}

/** Joins the words of all rows. */
export function joinWords(rows: readonly Row[]): JoinedWords {
  const offsets = new Uint32Array(rows.length + 1)
  const words = rows.map(searchWords)
  let length = 0
  for (const [index, text] of words.entries()) {
    length += text.length
    offsets[index + 1] = length
  }
  return { text: words.join(''), offsets }
}

/** One byte for each row: 1 where it fulfils the query. */
export function refineRows(rows: readonly Row[], words: JoinedWords, query: string): Uint8Array {
  const marks = new Uint8Array(rows.length)
  if (query.includes(':')) {
    const test = naiveTest(query)
    for (const [index, row] of rows.entries()) if (test(row)) marks[index] = 1
    return marks
  }
  const word = query.toLowerCase()
  if (word === '') return marks.fill(1)
  const { text, offsets } = words
  let row = 0
  let at = text.indexOf(word)
  while (at !== -1) {
    while ((offsets[row + 1] ?? Number.POSITIVE_INFINITY) <= at) row += 1
    marks[row] = 1
    row += 1
    at = row < rows.length ? text.indexOf(word, offsets[row]) : -1
  }
  return marks
}
