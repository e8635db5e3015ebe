import { hasOwnId, readablePart, type Row } from '~/api/server'
import { t } from '~/lib/language/translate'

/** What a row is called: by its name, or by what it is where it has none or none that could be read. */
export function nameOfRow(row: Row): string {
  const name = readablePart(row)?.name ?? ''
  if (name.trim() !== '') return name
  return row.kind === 'unreadable' ? t('Unreadable row') : t('Server without a name')
}

/** What tells a row from others of its name: the beginning of its ID, or where it stood when it has none. */
export function shortIdOf(row: Row): string {
  return hasOwnId(row) ? row.id.slice(0, 8) : row.id
}
