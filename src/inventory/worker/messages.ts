import type { ApiErrorFacts } from '~/api/error'
import type { ServersPlace } from '~/api/fetch-page'
import type { Page } from '~/api/page'
import type { RecycleBinQuery } from '~/api/recycle-bin-parameters'
import type { ServersQuery } from '~/api/servers-parameters'

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
      readonly kind: 'servers'
      readonly id: number
      readonly projectId: string
      readonly filters: ServersQuery
      readonly place: ServersPlace
      readonly cache: RequestCache | undefined
    }
  | {
      readonly kind: 'recycle-bin'
      readonly id: number
      readonly projectId: string
      readonly filters: RecycleBinQuery
      readonly marker: string | null
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
