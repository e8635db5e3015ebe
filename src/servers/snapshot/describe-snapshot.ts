import type { Doubt, Mismatch } from '~/inventory/snapshot/compare-snapshot'
import type { SnapshotFacts, SnapshotFault } from '~/inventory/snapshot/snapshot'
import { SnapshotError } from '~/inventory/snapshot/snapshot-error'
import { type Label, t, translated } from '~/lib/language/translate'

const faults = {
  'too-large':
    'The file is larger than 500 MB. Export fewer rows: those that are refined or selected.',
  'not-json': 'The file is not JSON. Choose one that was exported here as JSON with all fields.',
  'no-export': 'The file was not exported here. Choose one that was, as JSON with all fields.',
  'columns-only': 'The file holds visible columns only. Export all fields as JSON to compare them.',
} as const satisfies Record<SnapshotFault, Label>

/** Why a file could not be read, and what to do. */
export function describeFault(error: Error): string {
  if (error instanceof SnapshotError) return t(faults[error.fault])
  return t('The file cannot be read. {reason}', { reason: translated(error.message) })
}

/** Why a file has nothing to do with the list, and what to do. */
export function describeMismatch(mismatch: Mismatch, facts: SnapshotFacts): string {
  switch (mismatch) {
    case 'project':
      return t('The file is of the project {project}. Open that project to compare it.', {
        project: facts.projectLabel,
      })
    case 'list':
      return t('The file holds the list “{list}”. Open that tab to compare it.', {
        list: translated(facts.list),
      })
    case 'fields':
      return t(
        'The file was loaded with other expect-fields, so that its servers have other fields. Set the same to compare it.',
      )
  }
}

const doubts = {
  'file-is-part':
    'The file holds only some of the rows that were loaded, so it cannot tell which servers are new.',
  'file-not-complete':
    'The list in the file is not known to be complete, so it cannot tell which servers are new.',
  'file-has-filters':
    'The file was loaded with other API filters, so it cannot tell which servers are new.',
  'file-has-empty-rows':
    'Of some servers the file holds nothing but the ID, so it cannot tell which servers are new.',
  'list-not-complete':
    'This list is not known to be complete, so it cannot tell which servers are gone.',
  'list-has-filters':
    'This list has other API filters than the file, so it cannot tell which servers are gone.',
} as const satisfies Record<Doubt, Label>

/** Why it cannot be told which servers are new or gone. */
export function describeDoubt(doubt: Doubt): string {
  return t(doubts[doubt])
}
