/** An answer that the proxy gives in its own name instead of one from the API. */
export class ProxyError extends Error {
  readonly status: number
  /** Code in the body, such as `Proxy.InvalidParameter`. */
  readonly code: string
  /** The query parameter at fault, where there is one. */
  readonly parameter: string | null
  /** Seconds after which the client may ask again, where the proxy knows. */
  readonly retryAfter: number | null

  constructor(
    facts: {
      status: number
      code: string
      message: string
      parameter?: string
      retryAfter?: number
    },
    options?: ErrorOptions,
  ) {
    super(facts.message, options)
    this.name = 'ProxyError'
    this.status = facts.status
    this.code = facts.code
    this.parameter = facts.parameter ?? null
    this.retryAfter = facts.retryAfter ?? null
  }
}
