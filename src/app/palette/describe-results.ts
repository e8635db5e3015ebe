import { formatCount } from '~/lib/format-count'

/** What a text finds, in words: loaded servers that it names, and entries that are listed. */
export function describeResults(rows: number, listed: number): string {
  const servers =
    rows === 0 ? 'No loaded server' : rows === 1 ? '1 server' : `${formatCount(rows)} servers`
  return `${servers}, ${listed === 1 ? '1 result' : `${formatCount(listed)} results`} listed`
}
