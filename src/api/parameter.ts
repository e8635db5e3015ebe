/** Outcome of reading one parameter from a query: the value, or a sentence that says what is allowed. */
export type Decoded<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: string }

/** Who sets a parameter: a person through a control, the loader while paging, or only other clients. */
export type ParameterRole = 'filter' | 'paging' | 'client'

/**
 * One query parameter of the API: its name on the wire and in the address bar, what it means, and how its
 * values are read and written. The single source for controls, requests, the proxy's allow-list and the simulation.
 */
export interface Parameter<Value> {
  readonly name: string
  readonly label: string
  /** What the API does with it, in one or two sentences for a person. */
  readonly meaning: string
  readonly role: ParameterRole
  readonly example?: string
  /** The values that the API accepts, where they are enumerated. */
  readonly choices?: readonly string[]
  /** Values that a person is likely to want, and what each means. */
  readonly suggestions?: readonly { readonly value: string; readonly meaning: string }[]
  /** What the API uses when the parameter is not sent, as it stands in the documentation. */
  readonly apiDefault?: string
  /** Smallest and largest value, for numbers. */
  readonly bounds?: { readonly min: number; readonly max: number }
  /** Reads all values that a query holds under this name; `values` is never empty. */
  decode(values: readonly string[]): Decoded<Value>
  /** Writes the value as the query's values, one for each repetition. */
  encode(value: Value): readonly string[]
}

type Facts<Value> = Omit<Parameter<Value>, 'decode' | 'encode' | 'bounds' | 'choices'>

const longestText = 255

const controlCharacter = /\p{Cc}/u

/** Half of a surrogate pair, which no request can carry. */
const halfCharacter = /\p{Cs}/u

function single<Value>(read: (text: string) => Decoded<Value>) {
  return (values: readonly string[]): Decoded<Value> => {
    const [text, ...more] = values
    if (text === undefined || more.length > 0)
      return refuse('takes one value; it was given several')
    return read(text)
  }
}

function accept<Value>(value: Value): Decoded<Value> {
  return { ok: true, value }
}

function refuse(problem: string): { ok: false; problem: string } {
  return { ok: false, problem }
}

function readText(text: string): Decoded<string> {
  const trimmed = text.trim()
  if (trimmed === '') return refuse('is empty; leave the parameter out instead')
  if (trimmed.length > longestText) return refuse(`is longer than ${longestText} characters`)
  if (controlCharacter.test(trimmed)) return refuse('holds a control character')
  if (halfCharacter.test(trimmed)) return refuse('holds half a character')
  return accept(trimmed)
}

/** A parameter that takes one text of 1 to 255 characters; `pattern` narrows it, `expected` says how. */
export function textParameter(
  facts: Facts<string> & { pattern?: (text: string) => boolean; expected?: string },
): Parameter<string> {
  const { pattern, expected, ...parameter } = facts
  return {
    ...parameter,
    decode: single((text) => {
      const read = readText(text)
      if (!read.ok || pattern === undefined || pattern(read.value)) return read
      return refuse(expected ?? 'is not a value that the API accepts')
    }),
    encode: (value) => [value],
  }
}

/** A parameter that takes one whole number within `bounds`. */
export function integerParameter(
  facts: Facts<number> & { bounds: { min: number; max: number } },
): Parameter<number> {
  const { min, max } = facts.bounds
  const expected = `takes a whole number from ${min} to ${max}`
  return {
    ...facts,
    decode: single((text) => {
      if (!/^\d{1,10}$/.test(text)) return refuse(expected)
      const value = Number(text)
      return value >= min && value <= max ? accept(value) : refuse(expected)
    }),
    encode: (value) => [String(value)],
  }
}

/** A parameter that takes one of `choices`, exactly as written. */
export function choiceParameter<const Choice extends string>(
  facts: Facts<Choice> & { choices: readonly Choice[] },
): Parameter<Choice> {
  return {
    ...facts,
    decode: single((text) => {
      const choice = facts.choices.find((known) => known === text)
      return choice === undefined
        ? refuse(`takes one of ${facts.choices.join(', ')}`)
        : accept(choice)
    }),
    encode: (value) => [value],
  }
}

/**
 * A parameter that may be repeated, one text each; equal values are merged, their order is kept. With `commas`, one
 * text may hold several values, too: for ids, which hold no comma themselves.
 */
export function listParameter(
  facts: Facts<readonly string[]> & { commas?: boolean },
): Parameter<readonly string[]> {
  const { commas = false, ...parameter } = facts
  return {
    ...parameter,
    decode: (values) => {
      const texts: string[] = []
      for (const value of commas ? values.flatMap((text) => text.split(',')) : values) {
        const read = readText(value)
        if (!read.ok) return read
        if (!texts.includes(read.value)) texts.push(read.value)
      }
      return accept(texts)
    },
    encode: (value) => value,
  }
}

/**
 * A parameter that takes several of `choices` at once. It is written as one comma list, and read both so and
 * repeated, because the documents do not name the separator.
 */
export function choicesParameter<const Choice extends string>(
  facts: Facts<readonly Choice[]> & { choices: readonly Choice[] },
): Parameter<readonly Choice[]> {
  return {
    ...facts,
    decode: (values) => {
      const chosen = new Set<Choice>()
      for (const text of values.flatMap((value) => value.split(','))) {
        const choice = facts.choices.find((known) => known === text.trim())
        if (choice === undefined) return refuse(`takes any of ${facts.choices.join(', ')}`)
        chosen.add(choice)
      }
      return accept([...chosen])
    },
    encode: (value) => (value.length === 0 ? [] : [value.join(',')]),
  }
}
