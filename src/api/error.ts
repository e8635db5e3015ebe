/** What went wrong, as a person must tell them apart. */
export type ApiErrorKind =
  | 'invalid-request'
  | 'login-required'
  | 'unauthorized'
  | 'forbidden'
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

  /** What happened, as a short heading. */
  get title(): string {
    return titles[this.kind]
  }

  /** What the person can do about it. */
  get advice(): string {
    return advice[this.kind]
  }
}

const titles: Record<ApiErrorKind, string> = {
  'invalid-request': 'The API refused this request',
  'login-required': 'You are not logged in',
  unauthorized: 'The credentials were not accepted',
  forbidden: 'No permission to list these servers',
  'not-found': 'The API was not found at this address',
  'wrong-project': 'The credentials belong to another project',
  throttled: 'Too many requests',
  'server-error': 'The API failed',
  'unreadable-answer': 'The answer could not be read',
  timeout: 'No answer in time',
  unreachable: 'The API cannot be reached',
  offline: 'This machine is offline',
}

const advice: Record<ApiErrorKind, string> = {
  'invalid-request': 'Change the API filters, then try again.',
  'login-required': 'Log in; you come back to this view.',
  unauthorized:
    'Ask whoever runs this page to check the access key, secret key or token, and the clock of that machine.',
  forbidden:
    'Ask for the permission ecs:cloudServers:list. With a permission for one enterprise project only, set that API filter.',
  'not-found': 'Check the region or the endpoint. Not every region has every API.',
  'wrong-project':
    'Ask whoever runs this page to check the project ID against the access key or token.',
  throttled: 'Wait, then continue. Nothing that was loaded is lost.',
  'server-error': 'Try again in a moment. If it lasts, give the request ID to support.',
  'unreadable-answer': 'Try again. If it lasts, give the request ID to support.',
  timeout: 'Try again, with a smaller page size if it happens often.',
  unreachable: 'Check that the proxy runs and that its endpoint can be reached.',
  offline: 'Connect to the network, then try again.',
}
