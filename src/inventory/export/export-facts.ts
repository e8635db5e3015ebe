/** Where the rows of a file come from, and how many of them there could have been. */
export interface ExportFacts {
  /** Id of the project, and what it is called here; of several, those of each. */
  readonly project: string
  readonly projectLabel: string
  /** Null when nobody configured it; those of several projects in one text. */
  readonly region: string | null
  /** Host name of the ECS endpoint; null when it is not known. */
  readonly cloud: string | null
  /** The rows were made up by the simulated ECS. */
  readonly simulated: boolean
  readonly list: string
  /** The query parameters that decided what was loaded, by the API's own names, without those that page. */
  readonly apiFilters: Readonly<Record<string, readonly string[]>>
  /** The refine text; empty when nothing was refined. */
  readonly refine: string
  /** The sort as the address bar writes it; empty for the order of the API. */
  readonly sort: string
  /** Which rows were meant: `refined rows`. */
  readonly scope: string
  /** What of them: `visible columns` or `all fields`. */
  readonly content: string
  readonly rows: number
  readonly loadedRows: number
  /** Number of servers that match by the API's newest answer; null where it does not say. */
  readonly matchingServers: number | null
  /** Every server that matches was loaded. */
  readonly complete: boolean
  /** The same in words, and why not where it was not. */
  readonly completeness: string
  /** Of the list of several projects what is loaded of each, and whether that is all; none for one. */
  readonly projects: readonly ProjectFacts[]
  /** ISO 8601, in UTC; null before the first page. */
  readonly loadedAt: string | null
  readonly exportedAt: string
}

/** One project of several. */
export interface ProjectFacts {
  readonly id: string
  readonly label: string
  readonly rows: number
  /** Whether those are all, and why not where they are not. */
  readonly completeness: string
}

/** One fact in words. */
export interface NamedFact {
  readonly name: string
  readonly value: string
}

/** The facts in words, for formats that hold nothing but lines. */
export function describeFacts(facts: ExportFacts): readonly NamedFact[] {
  const filters = Object.entries(facts.apiFilters).flatMap(([name, values]) =>
    values.map((value) => `${name}=${value}`),
  )
  const known = (value: string | null) => value ?? 'not known'
  return [
    { name: 'Project', value: nameProject(facts) },
    { name: 'Region', value: known(facts.region) },
    { name: 'Cloud', value: known(facts.cloud) },
    ...(facts.simulated ? [{ name: 'Simulated data', value: 'yes' }] : []),
    { name: 'List', value: facts.list },
    { name: 'API filters', value: filters.length === 0 ? 'none' : filters.join(' & ') },
    { name: 'Refine', value: facts.refine === '' ? 'none' : facts.refine },
    { name: 'Sort', value: facts.sort === '' ? 'the order of the API' : facts.sort },
    { name: 'Content', value: `${facts.content} of ${facts.scope}` },
    { name: 'Rows', value: `${facts.rows} of ${facts.loadedRows} loaded` },
    {
      name: 'Matching servers by the API',
      value: known(facts.matchingServers === null ? null : String(facts.matchingServers)),
    },
    { name: 'Completeness', value: facts.completeness },
    ...facts.projects.map(({ id, label, rows, completeness }) => ({
      name: `Rows of ${id === label ? id : `${label} (${id})`}`,
      value: `${rows}, ${completeness}`,
    })),
    { name: 'Loaded at', value: known(facts.loadedAt) },
    { name: 'Exported at', value: facts.exportedAt },
  ]
}

function nameProject({ project, projectLabel }: ExportFacts): string {
  return project === projectLabel ? project : `${projectLabel} (${project})`
}
