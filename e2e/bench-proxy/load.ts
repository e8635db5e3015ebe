import autocannon from 'autocannon'

/** Connections of the load, each with one request at a time. */
export const connections = 32

/** What is asked for over and over. */
export interface Load {
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  /** Status that every answer must have. */
  readonly status: 200 | 304
  /** Whether each request asks for another page, so that no answer is kept or shared. */
  readonly distinct?: boolean
}

/** What came of it. */
export interface LoadResult {
  readonly answers: number
  readonly perSecond: number
}

let asked = 0

/** For so many seconds, or until so many answers have come: then none is left half done. */
export type LoadEnd = { readonly duration: number } | { readonly amount: number }

/** Loads a server until the end. Throws when an answer is missing or is not the expected one. */
export async function load(
  { url, headers = {}, status, distinct = false }: Load,
  end: LoadEnd,
): Promise<LoadResult> {
  const { pathname, search } = new URL(url)
  const path = pathname + search
  const result = await autocannon({
    url,
    connections,
    ...end,
    timeout: 60,
    headers: { ...headers },
    ...(distinct
      ? { requests: [{ setupRequest: (request) => ({ ...request, path: another(path) }) }] }
      : {}),
  })
  const answers = result.statusCodeStats?.[`${status}`]?.count ?? 0
  const others = result['1xx'] + result['2xx'] + result['3xx'] + result['4xx'] + result['5xx']
  if (result.errors > 0 || result.timeouts > 0 || answers !== others || answers === 0)
    throw new Error(
      `${path}: of ${others} answers ${answers} had status ${status}; ${result.errors} errors.`,
    )
  return { answers, perSecond: answers / result.duration }
}

function another(path: string): string {
  asked += 1
  return `${path}&offset=${asked}`
}
