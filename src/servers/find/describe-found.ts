import { t } from '~/lib/language/translate'

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
  if (found === 0 && searching) return t('looking')
  const said =
    found === 0
      ? t('not found')
      : at === -1
        ? t('{count} found', { count: found })
        : where === null
          ? t('{at} of {count}', { at: at + 1, count: found })
          : t('{at} of {count}, in {where}', { at: at + 1, count: found, where })
  if (searching) return t('{said} so far', { said })
  return partial ? t('{said} among the rows loaded so far', { said }) : said
}
