/** The name of a file to be saved: `demo-servers-2026-11-22.csv`. Whatever a file system might mind is a hyphen. */
export function exportFileName(
  project: string,
  list: string,
  date: string,
  extension: string,
): string {
  const safe = (text: string) =>
    text.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').replaceAll(/^[.-]+|[.-]+$/g, '')
  const name = [project, list, date].map(safe).filter(Boolean).join('-')
  return `${name.toLowerCase()}.${extension}`
}
