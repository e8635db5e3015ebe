import type { Label } from '~/lib/language/translate'

/** The sections of the detail in their order. */
export const sectionNames = {
  overview: 'Overview',
  network: 'Network',
  storage: 'Storage',
  compute: 'Compute',
  tags: 'Tags',
  metadata: 'Metadata',
  other: 'Other fields',
  sent: 'Fields as sent',
  json: 'Raw JSON',
  request: 'Request',
} as const satisfies Record<string, Label>

export type SectionName = keyof typeof sectionNames

/** What the way to a section is called, where its name is long. */
export const shortNames: Readonly<Partial<Record<SectionName, Label>>> = {
  json: 'JSON',
  other: 'Other',
  sent: 'Fields',
}

/** The id of a section's heading in the document. */
export function sectionId(name: SectionName): string {
  return `detail-${name}`
}
