import type { Row } from '~/api/server'
import { formatTag } from '~/api/tag'

/** Everything that a plain word is looked for in, lower-cased; each item ends with a line break. */
export function searchWords(row: Row): string {
  if (row.kind === 'unreadable') return `${row.id}\n${row.reason}\n`.toLowerCase()
  const { image, flavor } = row
  const items = [
    row.id,
    row.name,
    ...row.addresses.flatMap(({ address, mac }) => [address, mac]),
    ...row.tags.map(formatTag),
    flavor?.name,
    flavor?.id,
    image.name,
    image.id,
    image.osType,
    image.osVersion,
  ]
  return items
    .filter((item) => item !== null && item !== undefined && item !== '')
    .map((item) => `${item}\n`)
    .join('')
    .toLowerCase()
}
