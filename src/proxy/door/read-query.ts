import { decodeQuery, encodeQuery, type ParameterSet } from '~/api/query'
import { ProxyError } from '../proxy-error'

/** A query that may go upstream. */
export interface AcceptedQuery {
  /** Encoded canonically, holding only what the client gave, without a question mark. */
  readonly query: string
  /** Names of the parameters that it sets; their values may be private and are not for logs. */
  readonly names: readonly string[]
}

/**
 * Reads the query of a request target by the parameters of one endpoint. Throws a {@link ProxyError} with status
 * 400 that names the first parameter at fault: broken encoding, an unknown name, or a value that is not allowed.
 */
export function readQuery(parameters: ParameterSet, target: string): AcceptedQuery {
  const start = target.indexOf('?')
  const raw = start === -1 ? '' : target.slice(start + 1)
  const { values, problems } = decodeQuery(parameters, strictSearchParams(raw))
  const [first] = problems
  if (first !== undefined) {
    const message = problems.map(({ parameter, problem }) => `${parameter} ${problem}`).join('; ')
    throw invalidParameter(message, first.parameter)
  }
  return { query: encodeQuery(parameters, values), names: Object.keys(values) }
}

/** URLSearchParams lets broken escapes pass as text or replaces them; upstream would then see another value. */
function strictSearchParams(raw: string): URLSearchParams {
  for (const pair of raw.split('&')) {
    const [name = '', ...value] = pair.split('=')
    const decodedName = decoded(name)
    if (decodedName === null) throw invalidParameter('a parameter name is wrongly percent-encoded')
    if (decoded(value.join('=')) === null)
      throw invalidParameter(`${decodedName} is wrongly percent-encoded`, decodedName)
  }
  // It takes one question mark away: without this one, it would be the first letter of a name.
  return new URLSearchParams(`?${raw}`)
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

function invalidParameter(message: string, parameter?: string): ProxyError {
  const facts = { status: 400, code: 'Proxy.InvalidParameter', message }
  return new ProxyError(parameter === undefined ? facts : { ...facts, parameter })
}
