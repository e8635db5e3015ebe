import type { Parameter } from './parameter'

/** The parameters of one endpoint by their name on the wire. */
export type ParameterSet = Readonly<Record<string, Parameter<unknown>>>

/** The values of a query, each absent when the parameter is not set. */
export type Values<Set extends ParameterSet> = {
  readonly [Name in keyof Set]?: Set[Name] extends Parameter<infer Value> ? Value : never
}

/** A parameter that cannot be used, and why: `problem` goes on after the parameter's name. */
export interface QueryProblem {
  readonly parameter: string
  readonly problem: string
}

/** What a query holds: the values that can be used, and every parameter that cannot. */
export interface DecodedQuery<Set extends ParameterSet> {
  readonly values: Values<Set>
  readonly problems: readonly QueryProblem[]
}

/**
 * Reads a query by the parameters of one endpoint. Nothing is corrected: an unknown name, a repeated
 * single-value parameter or a value out of bounds becomes a problem and its value is left out.
 */
export function decodeQuery<Set extends ParameterSet>(
  set: Set,
  query: URLSearchParams,
): DecodedQuery<Set> {
  const values: { -readonly [Name in keyof Set]?: unknown } = {}
  const problems: QueryProblem[] = []
  for (const name of new Set(query.keys())) {
    const parameter = Object.hasOwn(set, name) ? set[name] : undefined
    if (parameter === undefined) {
      problems.push({ parameter: name, problem: 'is not a parameter of this request' })
      continue
    }
    const decoded = parameter.decode(query.getAll(name))
    if (decoded.ok) values[name as keyof Set] = decoded.value
    else problems.push({ parameter: name, problem: decoded.problem })
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each value was decoded by the codec of its name
  return { values: values as Values<Set>, problems }
}

/** Writes values as a query, in the order of the parameter set, RFC 3986 encoded, without a leading `?`. */
export function encodeQuery<Set extends ParameterSet>(set: Set, values: Values<Set>): string {
  const pairs: string[] = []
  for (const [name, parameter] of Object.entries(set)) {
    const value = values[name]
    if (value === undefined) continue
    for (const text of parameter.encode(value)) pairs.push(`${percent(name)}=${percent(text)}`)
  }
  return pairs.join('&')
}

/** Percent-encodes everything but the unreserved characters of RFC 3986, as the API's request signing does. */
export function percent(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
