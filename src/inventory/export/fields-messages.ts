import type { FieldsOrder } from './fields-file'
import type { PackedRows } from './packed-rows'
import type { ExportedFile, ExportProgress } from './table-file'

/** What the page tells the worker: the rows in order, some at a time, then what to make of them; and bodies. */
export type FieldsRequest =
  | { readonly kind: 'rows'; readonly rows: PackedRows }
  | { readonly kind: 'order'; readonly order: Omit<FieldsOrder, 'rows'> }
  | { readonly kind: 'body'; readonly url: string; readonly body: Blob }

/** What the worker tells the page; `file` or `fault` is the last of it. */
export type FieldsAnswer =
  | { readonly kind: 'need'; readonly url: string }
  | { readonly kind: 'progress'; readonly progress: ExportProgress }
  | { readonly kind: 'file'; readonly file: ExportedFile }
  | { readonly kind: 'fault'; readonly message: string }
