import { t } from '~/lib/language/translate'

import { computeFields } from './compute-fields'
import { type Field, sources } from './field'
import { metadataFields } from './metadata-fields'
import { networkFields } from './network-fields'
import { overviewFields } from './overview-fields'
import { storageFields } from './storage-fields'
import { tagFields } from './tag-fields'

/** Every documented field of a server, by the section of the detail that it has its place in, in the order of the screen. */
export const catalogue = {
  overview: overviewFields,
  network: networkFields,
  storage: storageFields,
  compute: computeFields,
  tags: tagFields,
  metadata: metadataFields,
} as const satisfies Record<string, readonly Field[]>

/** A section of the detail whose fields are documented. */
export type CatalogueSection = keyof typeof catalogue

const fields: ReadonlyMap<string, Field> = new Map(
  Object.values(catalogue).flatMap((section) => section.map((field) => [field.path, field])),
)

const inside = new Map<string | null, Field[]>()
for (const field of fields.values()) {
  const parent = parentOf(field.path)
  inside.set(parent, [...(inside.get(parent) ?? []), field])
}

/** What is known about the field at a path of the API; undefined for a field that no document mentions. */
export function catalogued(path: string): Field | undefined {
  return fields.get(path)
}

/** The fields right inside of the one at `path`, in their order: `flavor.id`, `flavor.name` … for `flavor`. */
export function fieldsInside(path: string): readonly Field[] {
  return inside.get(path) ?? []
}

/** The path of the field that holds the one at `path`; null for a field of the server itself. */
export function parentOf(path: string): string | null {
  // Only keys of the metadata hold dots.
  if (path.startsWith('metadata.')) return 'metadata'
  const end = path.lastIndexOf('.')
  return end === -1 ? null : path.slice(0, end)
}

/** The last name of a path: `vcpus` for `flavor.vcpus`. */
export function lastName(path: string): string {
  const parent = parentOf(path)
  return parent === null ? path : path.slice(parent.length + 1)
}

/** API name, meaning and source of a field, one below the other, and what it is part of: what a hover shows. */
export function describeField({ path, meaning, source }: Field): string {
  const whole = catalogued(parentOf(path) ?? '')
  const lines = [path, t(meaning), t('Source: {source}', { source: t(sources[source]) })]
  if (whole !== undefined) {
    lines.push(t('Part of {path}: {meaning}', { path: whole.path, meaning: t(whole.meaning) }))
  }
  return lines.join('\n')
}

/** What a hover over the field at a path shows: its path alone when no document mentions it. */
export function describePath(path: string): string {
  const field = catalogued(path)
  return field === undefined ? path : describeField(field)
}
