import { findRow } from '../worker/find-row'
import { rowsIn } from '../worker/rows-in'
import { fieldsFile, type FieldsOrder } from './fields-file'
import type { FieldsAnswer, FieldsRequest } from './fields-messages'
import { unpackRows } from './packed-rows'
import type { ReadRawRows, RowOfPage } from './raw-records'
import type { ExportProgress } from './table-file'

/** Milliseconds between two words about the progress. */
const progressPeriod = 50

/** Makes the file that the page orders; `reply` is asked for the body of each page once. */
export function serveFields(
  reply: (answer: FieldsAnswer) => void,
): (request: FieldsRequest) => void {
  const bodies = new Map<string, Promise<Blob>>()
  const wanting = new Map<string, (body: Blob) => void>()
  const rows: RowOfPage[] = []
  let saidAt = 0

  function bodyOf(url: string): Promise<Blob> {
    const known = bodies.get(url)
    if (known !== undefined) return known
    const body = new Promise<Blob>((resolve) => wanting.set(url, resolve))
    bodies.set(url, body)
    reply({ kind: 'need', url })
    return body
  }

  const read: ReadRawRows = async (some) => {
    const all = await rowsIn(await bodyOf(some[0]?.source.answer.url ?? ''))
    return some.map(({ id, source }) => findRow(all, { index: source.index, rowId: id }))
  }

  function progress(now: ExportProgress): void {
    if (performance.now() - saidAt < progressPeriod) return
    saidAt = performance.now()
    reply({ kind: 'progress', progress: now })
  }

  async function make(order: Omit<FieldsOrder, 'rows'>): Promise<void> {
    try {
      reply({ kind: 'file', file: await fieldsFile({ ...order, rows }, read, progress) })
    } catch (cause) {
      reply({ kind: 'fault', message: cause instanceof Error ? cause.message : String(cause) })
    }
  }

  return (request) => {
    switch (request.kind) {
      case 'rows':
        for (const row of unpackRows(request.rows)) rows.push(row)
        break
      case 'order':
        void make(request.order)
        break
      case 'body':
        wanting.get(request.url)?.(request.body)
        wanting.delete(request.url)
    }
  }
}
