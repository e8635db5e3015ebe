import { formatCount } from '~/lib/format-count'

/** How many rows hold a text and which of them is shown: `3 of 41`, and of what, where that is not every server. */
export function describeFound({
  text,
  found,
  at,
  where,
  searching,
  partial,
}: {
  text: string
  found: number
  /** The place of the row that is shown, from 0 on; -1 for none. */
  at: number
  /** The column or field in which it stands there; null where that is not known. */
  where: string | null
  /** Not all texts have been looked through. */
  searching: boolean
  /** Not every server is loaded. */
  partial: boolean
}): string {
  if (text.trim() === '') return ''
  if (found === 0 && searching) return 'looking'
  const amount =
    found === 0
      ? 'not found'
      : at === -1
        ? `${formatCount(found)} found`
        : `${formatCount(at + 1)} of ${formatCount(found)}${where === null ? '' : `, in ${where}`}`
  if (searching) return `${amount} so far`
  return partial ? `${amount} among the rows loaded so far` : amount
}
