import type { ExportFacts } from './export-facts'
import type { ExportColumn, FileFormat } from './file-format'

/** `{ facts, servers, notes }`: each server an object of texts, by ids of columns. */
export function jsonFormat<Item>(
  columns: readonly ExportColumn<Item>[],
  facts: ExportFacts,
): FileFormat<Item> {
  return document(facts, recordWriter(columns))
}

/**
 * `{ facts, servers, notes }`: each server as the API sent it, less what {@link rawRecords} takes out.
 */
export function jsonFieldsFormat(facts: ExportFacts): FileFormat<unknown> {
  return document(facts, (raw) => JSON.stringify(raw))
}

/** Writes the texts of an item as a JSON object. No object is made of them: `__proto__` is a name like others. */
export function recordWriter<Item>(columns: readonly ExportColumn<Item>[]): (item: Item) => string {
  const names = columns.map(({ id }) => JSON.stringify(id))
  return (item) =>
    `{${columns.map((column, at) => `${names[at]}:${JSON.stringify(column.text(item))}`).join(',')}}`
}

function document<Item>(facts: ExportFacts, write: (item: Item) => string): FileFormat<Item> {
  return {
    head: `{"facts":${JSON.stringify(facts, null, 1)},\n"servers":[`,
    item: (item, place) => `${place === 0 ? '\n' : ',\n'}${write(item)}`,
    tail: (notes) => `\n],\n"notes":${JSON.stringify(notes)}}\n`,
  }
}
