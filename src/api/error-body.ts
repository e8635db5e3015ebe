import * as v from 'valibot'

/** Bytes of the largest error body that is read. Those of the documents are below one kilobyte. */
export const largestErrorBody = 64 * 1024

/** What an error body says, whichever shape it has. */
export interface ErrorBody {
  readonly code: string | null
  readonly message: string | null
  readonly requestId: string | null
  readonly parameter: string | null
}

const text = v.optional(v.nullable(v.string()), null)
const code = v.optional(
  v.nullable(v.union([v.string(), v.pipe(v.number(), v.transform(String))])),
  null,
)

/** Gateway, and this project's own proxy: `{"error_msg", "error_code", "request_id"}`. */
const gatewayBody = v.pipe(
  v.object({ error_code: v.string(), error_msg: text, request_id: text, parameter: text }),
  v.transform((body) => ({
    code: body.error_code,
    message: body.error_msg,
    requestId: body.request_id,
    parameter: body.parameter,
  })),
)

/** ECS `{"error":{"code","message"}}`, IAM `{"error":{"code":401,"title"}}`, EPS `{"error":{"error_code","error_msg"}}`. */
const nestedBody = v.pipe(
  v.object({
    error: v.object({ code, message: text, title: text, error_code: code, error_msg: text }),
    request_id: text,
  }),
  v.transform(({ error, request_id: requestId }) => {
    const [errorCode, message] = unswapped(
      error.code ?? error.error_code,
      error.message ?? error.error_msg,
    )
    return { code: errorCode, message: message ?? error.title, requestId, parameter: null }
  }),
)

/** Flat `{"code","message"}`, as the throttling answer with HTTP 202 has it. */
const flatBody = v.pipe(
  v.object({ code: v.union([v.string(), v.pipe(v.number(), v.transform(String))]), message: text }),
  v.transform((body) => ({
    code: body.code,
    message: body.message,
    requestId: null,
    parameter: null,
  })),
)

/** Nova: `{"badRequest":{"message","code":400}}`, whatever the one key is called; others are not looked at. */
const novaBody = v.pipe(
  v.looseObject({}),
  v.transform((body) => Object.entries(body)[0]),
  v.tuple([v.string(), v.object({ message: v.string(), code })]),
  v.transform(([name, { message }]) => ({
    code: name,
    message,
    requestId: null,
    parameter: null,
  })),
)

const errorBody = v.union([gatewayBody, nestedBody, flatBody, novaBody])

/** Samples in the documentation sometimes have code and message the wrong way round. */
function unswapped(
  errorCode: string | null,
  message: string | null,
): [string | null, string | null] {
  const looksLikeCode = /^[A-Z][A-Za-z]*\.\d{4}$/
  return message !== null && looksLikeCode.test(message) && !looksLikeCode.test(errorCode ?? '')
    ? [message, errorCode]
    : [errorCode, message]
}

/**
 * Reads the body of an error answer: the shapes of ECS, gateway, Nova, IAM and EPS, and this project's proxy.
 * Anything else, HTML for example, is null, and so is a body that is too large to be one.
 */
export function parseErrorBody(body: string): ErrorBody | null {
  if (body.length > largestErrorBody) return null
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    return null
  }
  const result = v.safeParse(errorBody, json, { abortEarly: true })
  return result.success ? result.output : null
}
