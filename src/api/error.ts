/** What went wrong, as a person must tell them apart. */
export type ApiErrorKind =
  | 'invalid-request'
  | 'login-required'
  | 'unauthorized'
  | 'forbidden'
  | 'caller-refused'
  | 'project-unavailable'
  | 'not-found'
  | 'wrong-project'
  | 'throttled'
  | 'server-error'
  | 'unreadable-answer'
  | 'timeout'
  | 'unreachable'
  | 'offline'

/** Facts of one failed request. */
export interface ApiErrorFacts {
  readonly kind: ApiErrorKind
  /** HTTP status, or null when no answer came. */
  readonly status: number | null
  /** The API's own error code, such as `Ecs.0005` or `APIGW.0301`. */
  readonly code: string | null
  readonly message: string
  readonly requestId: string | null
  /** Seconds that the answer asks to wait before the next request. */
  readonly retryAfter: number | null
  /** The query parameter that is at fault, where the answer names one. */
  readonly parameter: string | null
}

/** The one error that this project knows for a request to the API. */
export class ApiError extends Error implements ApiErrorFacts {
  readonly kind: ApiErrorKind
  readonly status: number | null
  readonly code: string | null
  readonly requestId: string | null
  readonly retryAfter: number | null
  readonly parameter: string | null

  constructor(facts: ApiErrorFacts, options?: ErrorOptions) {
    super(facts.message, options)
    this.name = 'ApiError'
    this.kind = facts.kind
    this.status = facts.status
    this.code = facts.code
    this.requestId = facts.requestId
    this.retryAfter = facts.retryAfter
    this.parameter = facts.parameter
  }
}
