import { caretPlace } from './caret-place'
import { countedValues, suggestKeys, suggestValues } from './suggest-values'
import { fieldNames, fieldOf, takesKey } from './find-field'
import { fold } from './glob'
import type { FieldName } from './fields'
import { printRef } from './print'
import { rank } from './rank'
import {
  mostSuggestions,
  type SuggestContext,
  type Suggestion,
  type Suggestions,
} from './suggestion'

/** What could be written at the caret: fields, operators, and the values that the rows have, with their counts. */
export function suggest(text: string, caret: number, context: SuggestContext): Suggestions {
  const place = caretPlace(text, Math.max(0, Math.min(caret, text.length)))
  if (place === null) return { start: caret, end: caret, items: [] }
  const items =
    place.kind === 'term'
      ? suggestTerms(place.written, context)
      : suggestValues(place.field, place.written, context)
  const finished = place.kind === 'value' && place.end === caret && saysNoMore(items, place.written)
  return {
    start: place.start,
    end: place.end,
    items: finished ? [] : items.slice(0, mostSuggestions),
  }
}

/** Whether all that could be written stands there already. */
function saysNoMore([first, ...more]: readonly Suggestion[], written: string): boolean {
  return first !== undefined && more.length === 0 && fold(first.label) === fold(written)
}

function suggestTerms(written: string, context: SuggestContext): readonly Suggestion[] {
  const dot = written.indexOf('.')
  const keyed = fieldNames.find((name) => takesKey(name) && name === fold(written.slice(0, dot)))
  if (keyed !== undefined) {
    const write = (key: string) => `${printRef({ name: keyed, key })}:`
    return suggestKeys(keyed, written.slice(dot + 1), context, write)
  }
  const named = rank(fieldNames, written, (name) => [name, ...fieldOf(name).aliases])
  const suggestions = named.map(suggestField)
  return written === '' ? suggestions : [...suggestions, ...suggestAnyValue(written, context)]
}

function suggestField(name: FieldName): Suggestion {
  const field = fieldOf(name)
  const needsKey = field.kind === 'raw'
  return {
    kind: 'field',
    insert: needsKey ? `${name}.` : `${name}:`,
    label: name,
    meaning: field.meaning,
    count: null,
  }
}

/** Fields whose values a person may write without naming the field. */
const guessed = ['is', 'status', 'power', 'az', 'flavor', 'os', 'tag', 'sg'] as const

function suggestAnyValue(written: string, context: SuggestContext): readonly Suggestion[] {
  return guessed.flatMap((name) =>
    countedValues({ name, key: null }, written, context, 3).map((value) => {
      const insert = `${name}:${value.insert}`
      return Object.assign(value, { insert, label: `${name}:${value.label}` })
    }),
  )
}
