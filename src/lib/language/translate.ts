import { formatCount } from '../format-count'
import type { chinese } from './chinese/dictionary'

/** Every text that the page shows, in English: the key under which a dictionary has it in another language. */
export type Text = keyof typeof chinese

/** The names of what is filled into a text: `count` and `name` in `{count} of {name}`, `count` in `{count|row|rows}`. */
export type Holes<Whole extends string> = Whole extends `${string}{${infer Hole}}${infer Rest}`
  ? (Hole extends `${infer Name}|${string}` ? Name : Hole) | Holes<Rest>
  : never

/** A text that is whole by itself, as labels in lists of constants are. */
export type Label = { [Each in Text]: [Holes<Each>] extends [never] ? Each : never }[Text]

type Values<Whole extends string> = [Holes<Whole>] extends [never]
  ? []
  : [values: Readonly<Record<Holes<Whole>, string | number>>]

/** English is what the code says. */
const english: ReadonlyMap<string, string> = new Map()

/** The texts of the language that is spoken, by the English ones. */
let dictionary = english

/** Says messages in another language that were made with values in them; undefined for those it does not know. */
type SayMessage = (text: string) => string | undefined

let sayMessage: SayMessage | undefined

/** Lets the page speak as a dictionary says. It comes before the page is drawn. */
export function speak(texts: Readonly<Record<string, string>>, messages?: SayMessage): void {
  dictionary = new Map(Object.entries(texts))
  sayMessage = messages
}

/**
 * A text in the language of the page, with its holes filled: `{count}` by the value of that name, numbers with
 * thousands separated, and `{count|row|rows}` by the first word where the value is 1, else by the second. It is asked
 * for while something is drawn, never when a module is loaded: the language is not known by then.
 */
export function t<Whole extends Text>(text: Whole, ...[values]: Values<Whole>): string {
  return fill(translated(text), values)
}

/** The same for a text that is not known to be one of the page's own, such as what the proxy says of an error. */
export function translated(text: string): string {
  return dictionary.get(text) ?? sayMessage?.(text) ?? text
}

/** The language of a text after `translated`, where it may not be that of the page: the API speaks English. */
export function langOf(text: string): 'en' | undefined {
  return translated(text) === text ? 'en' : undefined
}

/** What is made of texts in English, whatever the page speaks: what a file holds means the same for all. */
export function inEnglish<Made>(make: () => Made): Made {
  const spoken = [dictionary, sayMessage] as const
  dictionary = english
  sayMessage = undefined
  try {
    return make()
  } finally {
    ;[dictionary, sayMessage] = spoken
  }
}

/** Texts taken apart: what stands before, between and behind holes, and of each hole its name and its two words. */
const apart = new Map<string, readonly (string | undefined)[]>()

function fill(text: string, values: Readonly<Record<string, string | number>> | undefined): string {
  if (values === undefined) return text
  let pieces = apart.get(text)
  if (pieces === undefined) {
    pieces = text.split(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/)
    apart.set(text, pieces)
  }
  let filled = pieces[0] ?? ''
  for (let at = 1; at < pieces.length; at += 4) {
    const [name = '', one, other, behind = ''] = pieces.slice(at, at + 4)
    const value = values[name] ?? ''
    const word = value === 1 ? one : other
    filled += (word ?? (typeof value === 'number' ? formatCount(value) : value)) + behind
  }
  return filled
}
