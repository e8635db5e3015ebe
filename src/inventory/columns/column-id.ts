/** Columns that rows can be grouped by: those with few distinct values. */
export const groupColumns = [
  'status',
  'power',
  'task',
  'marks',
  'flavor',
  'image',
  'os',
  'os-version',
  'zone',
  'volumes',
  'billing',
  'vpc',
  'sg',
  'ep',
  'key',
  'vm-state',
  'host-status',
  'project',
  'region',
] as const

const otherColumns = [
  'name',
  'id',
  'description',
  'addresses',
  'fixed',
  'floating',
  'mac',
  'tags',
  'vcpus',
  'ram',
  'fault',
  'created',
  'launched',
  'updated',
  'terminate',
  'purge',
] as const

/** A column of the lists that every server can have. The names stand in addresses and views: they stay. */
export type FixedColumnId = (typeof groupColumns)[number] | (typeof otherColumns)[number]

/** The column of one tag key or metadata key. */
export type PairColumnId = `${'tag' | 'metadata'}:${string}`

/** A column by its name in the address bar. */
export type ColumnId = FixedColumnId | PairColumnId

/** Every column but those of keys. */
export const fixedColumnIds = [...groupColumns, ...otherColumns]

const fixedIds: ReadonlySet<string> = new Set(fixedColumnIds)

/** Whether this is the name of a column, be it that of a key. */
export function isColumnId(text: string): text is ColumnId {
  return fixedIds.has(text) || isPairColumnId(text)
}

/** Whether this is the name of a column that servers outside the recycle bin can have: those have no purge. */
export function isServersColumnId(text: string): text is ColumnId {
  return isColumnId(text) && text !== 'purge'
}

/** Whether rows can be grouped by this column. */
export function isGroupColumnId(text: string): text is ColumnId {
  return groupColumns.some((id) => id === text) || isPairColumnId(text)
}

/** Whether this names the column of a key: `tag:team`. The key is what follows the first colon. */
export function isPairColumnId(text: string): text is PairColumnId {
  return /^(tag|metadata):[^]/.test(text)
}
