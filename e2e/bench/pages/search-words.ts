import { readablePart, type Row } from '~/api/server'
import { formatTag } from '~/api/tag'

/** Everything that a plain word is looked for in, lower-cased; each item ends with a line break. */
export function searchWords(row: Row): string {
  const server = readablePart(row)
  const flavor = server?.flavor
  const image = server?.image
  const items = [
    row.id,
    row.kind === 'unreadable' ? row.reason : null,
    server?.name,
    ...(server?.addresses ?? []).flatMap(({ address, mac }) => [address, mac]),
    ...(server?.tags ?? []).map(formatTag),
    flavor?.name,
    flavor?.id,
    image?.name,
    image?.id,
    image?.osType,
    image?.osVersion,
  ]
  return items
    .filter((item) => item !== null && item !== undefined && item !== '')
    .map((item) => `${item}\n`)
    .join('')
    .toLowerCase()
}
