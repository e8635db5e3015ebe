/** Whose request it is that the API is asked for. */
export interface RequestContext {
  /** Goes to the API as `X-Request-Id`, so that its log and that of the proxy can be held against each other. */
  readonly requestId: string
  /** Aborts once nobody waits for the answer any more. */
  readonly signal: AbortSignal
}
