import type { Project } from '~/api/project'
import type { ExportFacts } from '~/inventory/export/export-facts'
import { isComplete, type Loaded } from '~/inventory/loaded'
import { originOfList } from '~/inventory/origin'
import { inEnglish } from '~/lib/language/translate'

import { describeCompleteness } from '../list/describe-completeness'
import type { ExportContent } from './make-export'
import type { RowScope } from './row-scope'

/** What a file says about where its rows come from. `now` is in milliseconds since 1970. */
export function exportFactsOf({
  list,
  loaded,
  loading,
  projects,
  scope,
  content,
  refine,
  now,
}: {
  readonly list: string
  readonly loaded: Loaded
  readonly loading: boolean
  /** The configured projects, of which the rows' own is one. */
  readonly projects: readonly Project[]
  readonly scope: RowScope
  readonly content: ExportContent
  readonly refine: string
  readonly now: number
}): ExportFacts {
  const { project: id, apiFilters } = originOfList(loaded) ?? { project: '', apiFilters: {} }
  const ids = loaded.projects.length === 0 ? [id] : loaded.projects.map((one) => one.project.id)
  const known = projects.filter((one) => ids.includes(one.id))
  return {
    project: id,
    projectLabel: known.length === 0 ? id : known.map(({ label }) => label).join(', '),
    region: listed(known.map(({ region }) => region)),
    cloud: listed(known.map(({ cloud }) => cloud)),
    simulated: known.some(({ simulated }) => simulated),
    list,
    apiFilters,
    refine: scope.unrefined ? '' : refine,
    sort: scope.sort,
    scope: `${scope.name} rows`,
    content: content === 'columns' ? 'visible columns' : 'all fields',
    rows: scope.rows.length,
    loadedRows: loaded.rows.length,
    matchingServers: loaded.count,
    complete: isComplete(loaded),
    completeness: inEnglish(() => describeCompleteness(loaded, loading)),
    projects: loaded.projects.map(({ project, loaded: own }) => ({
      id: project.id,
      label: project.label,
      rows: own.rows.length,
      completeness: completenessOf(own),
    })),
    loadedAt: loaded.updatedAt === null ? null : new Date(loaded.updatedAt).toISOString(),
    exportedAt: new Date(now).toISOString(),
  }
}

/** Whether the list of one project is complete, and in the words of the API why not. */
function completenessOf(loaded: Loaded): string {
  const [failure] = loaded.failures
  const words = inEnglish(() => describeCompleteness(loaded, false))
  return failure === undefined ? words : `${words}: ${failure.error.message}`
}

/** What projects have, each once; null where none has it. */
function listed(values: readonly (string | null)[]): string | null {
  const some = new Set(values.filter((value) => value !== null))
  return some.size === 0 ? null : [...some].join(', ')
}
