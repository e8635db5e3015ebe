/** An answer that the proxy gives in its own name instead of one from the API. */
export class ProxyError extends Error {
  readonly status: number
  /** Code in the body, such as `Proxy.InvalidParameter`. */
  readonly code: string
  /** The query parameter at fault, where there is one. */
  readonly parameter: string | null

  constructor(
    facts: { status: number; code: string; message: string; parameter?: string },
    options?: ErrorOptions,
  ) {
    super(facts.message, options)
    this.name = 'ProxyError'
    this.status = facts.status
    this.code = facts.code
    this.parameter = facts.parameter ?? null
  }
}
