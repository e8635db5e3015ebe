/** An error as it goes to the client, before it is JSON. */
export interface ErrorAnswer {
  readonly code: string
  readonly message: string
  readonly requestId: string
  readonly parameter?: string | null
}

/** Writes an error in the body shape of the API's gateway, which every ECS client can read. */
export function errorBody({ code, message, requestId, parameter }: ErrorAnswer): string {
  return JSON.stringify({
    error_code: code,
    error_msg: message,
    ...(parameter === null || parameter === undefined ? {} : { parameter }),
    request_id: requestId,
  })
}
