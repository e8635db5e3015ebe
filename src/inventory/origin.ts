import type { Loaded } from './loaded'

/** What a page's request says about where its rows come from. */
export interface Origin {
  /** Its id; those of several projects with commas between them. */
  readonly project: string
  readonly apiFilters: Readonly<Record<string, readonly string[]>>
}

const paging: ReadonlySet<string> = new Set(['limit', 'offset', 'marker'])

/** Reads the request of a page, `/api/v1/{project_id}/…?status=ACTIVE`; null for an address of another shape. */
export function originOf(url: string): Origin | null {
  const [path = '', query = ''] = url.split('?')
  const [, project] = /^\/api\/v1\/([^/]+)\//.exec(path) ?? []
  if (project === undefined) return null
  const parameters = new URLSearchParams(query)
  const names = [...new Set(parameters.keys())].filter((name) => !paging.has(name))
  return {
    project: decodeURIComponent(project),
    apiFilters: Object.fromEntries(names.map((name) => [name, parameters.getAll(name)])),
  }
}

/** Where the rows of a list come from, also of one that has none; null before its first page. */
export function originOfList({
  pages,
  projects,
}: Pick<Loaded, 'pages' | 'projects'>): Origin | null {
  const [page] = pages.values()
  const origin = page === undefined ? null : originOf(page.url)
  if (origin === null || projects.length === 0) return origin
  return { ...origin, project: projects.map(({ project }) => project.id).join(',') }
}
