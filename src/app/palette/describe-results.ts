import { t } from '~/lib/language/translate'

/** What a text finds, in words: loaded servers that it names, and entries that are listed. */
export function describeResults(rows: number, listed: number): string {
  return rows === 0
    ? t('No loaded server, {listed} {listed|result|results} listed', { listed })
    : t('{rows} {rows|server|servers}, {listed} {listed|result|results} listed', { rows, listed })
}
