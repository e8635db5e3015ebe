import * as v from 'valibot'

import { t } from '~/lib/language/translate'

import { addView } from './change-views'
import { isTab, nameProblem, nothingSaved, type SavedViews, type View } from './view'

/** Version of the form in which views are stored and exported. */
const currentVersion = 2

const fileSchema = v.object({
  version: v.pipe(v.number(), v.integer()),
  views: v.array(v.unknown()),
  defaults: v.optional(v.record(v.string(), v.string()), {}),
})

const nameSchema = v.pipe(
  v.string(),
  v.trim(),
  v.check((name) => nameProblem(name) === null),
)

/** What of an address says where a person is: that is no part of a view, whatever a file holds. */
const places = ['project', 'tab', 'server', 'detail', 'view']

const viewSchema = v.object({
  tab: v.custom<View['tab']>(isTab),
  name: nameSchema,
  query: v.pipe(v.string(), v.transform(withoutPlaces)),
})

/** Until version 2 a view held a whole address. */
const addressSchema = v.object({ name: nameSchema, address: v.string() })

/** What a text holds: the views that could be read, and what could not, in words. */
export interface ReadViews {
  readonly saved: SavedViews
  readonly problems: readonly string[]
}

/** Writes views as JSON, for storage and for files. */
export function printViews({ views, defaults }: SavedViews): string {
  return JSON.stringify({ version: currentVersion, views, defaults }, null, 2)
}

/** Reads views of this version and of older ones. What can be read is; the rest is told. */
export function readViews(text: string): ReadViews {
  const file = v.safeParse(fileSchema, parseJson(text))
  if (!file.success) return nothing(t('It holds no list of views with a version.'))
  const { version, views, defaults } = file.output
  if (version > currentVersion) {
    return nothing(
      t(
        'It is of version {version}, and this page reads versions up to {known}. A newer version of the page can read it.',
        { version: String(version), known: currentVersion },
      ),
    )
  }
  const problems: string[] = []
  let saved = nothingSaved
  for (const [at, entry] of views.entries()) {
    const view = version < 2 ? fromAddress(entry) : fromEntry(entry)
    if (view === null)
      problems.push(
        t('View {place} has no name, tab or query that can be read.', { place: at + 1 }),
      )
    else saved = addView(saved, view)
  }
  return { saved: { ...saved, defaults: knownDefaults(defaults) }, problems }
}

function nothing(problem: string): ReadViews {
  return { saved: nothingSaved, problems: [problem] }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function fromEntry(entry: unknown): View | null {
  const view = v.safeParse(viewSchema, entry)
  return view.success ? view.output : null
}

function fromAddress(entry: unknown): View | null {
  const old = v.safeParse(addressSchema, entry)
  if (!old.success) return null
  const at = old.output.address.indexOf('?')
  const query = new URLSearchParams(at === -1 ? '' : old.output.address.slice(at))
  const tab = query.get('tab') ?? 'servers'
  if (!isTab(tab)) return null
  return { tab, name: old.output.name, query: withoutPlaces(String(query)) }
}

/** A query that holds none keeps its spelling. */
function withoutPlaces(text: string): string {
  const query = new URLSearchParams(text)
  const held = places.filter((name) => query.has(name))
  for (const name of held) query.delete(name)
  return held.length === 0 ? text : String(query)
}

function knownDefaults(defaults: Readonly<Record<string, string>>): SavedViews['defaults'] {
  return Object.fromEntries(Object.entries(defaults).filter(([tab]) => isTab(tab)))
}
