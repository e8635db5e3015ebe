import type { ExportFacts } from '../export-facts'
import type { ExportColumn } from '../file-format'

/** Columns of rows that are lists of texts; ids are the places. */
export function columnsOf(headers: readonly string[]): readonly ExportColumn<readonly string[]>[] {
  return headers.map((header, at) => ({
    id: String(at),
    header,
    text: (row) => row[at] ?? '',
  }))
}

/** Facts of an export of a refined, incomplete list. */
export const facts: ExportFacts = {
  project: 'p-1',
  projectLabel: 'Production',
  region: 'eu-de',
  cloud: 'ecs.eu-de.otc.t-systems.com',
  simulated: false,
  list: 'Servers',
  apiFilters: { status: ['ACTIVE'], tags: ['env=prod', 'team=web'] },
  refine: 'web -tag:env=dev "a\nb"',
  sort: '-created',
  scope: 'refined rows',
  content: 'visible columns',
  rows: 2,
  loadedRows: 5000,
  matchingServers: 20_000,
  complete: false,
  completeness: 'partial: paused at 5,000',
  loadedAt: '2026-11-22T10:41:07.000Z',
  projects: [],
  exportedAt: '2026-11-22T10:42:00.000Z',
}
