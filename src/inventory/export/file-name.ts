import type { ExportFacts } from './export-facts'

/**
 * The name of a file to be saved: `demo-servers-2026-11-22.csv`, with the day in UTC, as times in the file are. A list
 * that is not complete says so, `demo-servers-incomplete-2026-11-22.csv`: in some files nothing else does. Whatever a
 * file system might mind is a hyphen.
 */
export function exportFileName(
  project: string,
  { list, complete, exportedAt }: Pick<ExportFacts, 'list' | 'complete' | 'exportedAt'>,
  extension: string,
): string {
  const safe = (text: string) =>
    text.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').replaceAll(/^[.-]+|[.-]+$/g, '')
  const name = [project, list, complete ? '' : 'incomplete', exportedAt.slice(0, 10)]
    .map(safe)
    .filter(Boolean)
    .join('-')
  return `${name.toLowerCase()}.${extension}`
}
