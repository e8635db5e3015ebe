import { translated } from '~/lib/language/translate'

/** A note about a file as the page says it. It comes as the file has it: in English, with its number at the end. */
export function sayNote(note: string): string {
  const number = /\d+(?=\.$)/
  const count = number.exec(note)?.[0] ?? ''
  return translated(note.replace(number, '{count}')).replace('{count}', count)
}
