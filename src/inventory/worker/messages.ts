import type { ApiErrorFacts } from '~/api/error'
import type { Page } from '~/api/page'
import type { PageRequest } from '~/api/page-request'

/** The texts at one path of the API, by id of the row. */
export type RawColumn = ReadonlyMap<string, readonly string[]>

/** Where a row stood in the answer of its page, and its id. */
export interface RowPlace {
  readonly index: number
  readonly rowId: string
}

/** What the page asks of the worker. Each carries the id under which the answer comes back. */
export type WorkerRequest =
  | {
      readonly kind: 'page'
      readonly id: number
      readonly page: PageRequest
      readonly cache: RequestCache | undefined
    }
  | {
      readonly kind: 'raw'
      readonly id: number
      readonly url: string
      readonly row: RowPlace
    }
  | { readonly kind: 'body'; readonly id: number; readonly url: string }
  | {
      readonly kind: 'column'
      readonly id: number
      readonly path: string
      readonly urls: readonly string[]
    }
  | { readonly kind: 'abort'; readonly id: number }

/** What the worker answers. `fault` is a fault of this program, with its message. */
export type WorkerAnswer =
  | { readonly kind: 'page'; readonly id: number; readonly page: Page }
  | { readonly kind: 'raw'; readonly id: number; readonly raw: unknown }
  | { readonly kind: 'body'; readonly id: number; readonly body: Blob }
  | { readonly kind: 'column'; readonly id: number; readonly column: RawColumn }
  | { readonly kind: 'error'; readonly id: number; readonly error: ApiErrorFacts }
  | { readonly kind: 'fault'; readonly id: number; readonly message: string }
