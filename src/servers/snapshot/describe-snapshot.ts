import type {
  FileReason,
  ListReason,
  Mismatch,
  SnapshotComparison,
} from '~/inventory/snapshot/compare-snapshot'
import type { SnapshotFacts, SnapshotFault } from '~/inventory/snapshot/snapshot'
import { SnapshotError } from '~/inventory/snapshot/snapshot-error'
import { type Label, t, translated } from '~/lib/language/translate'

import { describeChanges } from '../changes/describe-changes'
import type { ComparisonState } from './use-comparison'
import type { SnapshotState } from './use-snapshot'

/** What there is to say of a file and its comparison; empty before one was chosen. */
export function describeState(state: SnapshotState, outcome: ComparisonState, now: number): string {
  switch (state.kind) {
    case 'none':
      return ''
    case 'reading':
      return t('Reading the file.')
    case 'failed':
      return describeFault(state.error)
    case 'read':
      return describeOutcome(outcome, state.snapshot.facts, now)
  }
}

function describeOutcome(outcome: ComparisonState, facts: SnapshotFacts, now: number): string {
  switch (outcome.kind) {
    case 'waiting':
      return t('The list is compared once it is loaded.')
    case 'comparing':
      return t('Comparing.')
    case 'mismatch':
      return describeMismatch(outcome.mismatch, facts)
    case 'compared':
      return describeChanges(outcome.comparison.changes, now)
  }
}

const faults = {
  'too-large':
    'The file is larger than 500 MB. Export fewer rows: those that are refined or selected.',
  'not-json': 'The file is not JSON. Choose one that was exported here as JSON with all fields.',
  'no-export': 'The file was not exported here. Choose one that was, as JSON with all fields.',
  'columns-only': 'The file holds visible columns only. Export all fields as JSON to compare them.',
} as const satisfies Record<SnapshotFault, Label>

/** Why a file could not be read, and what to do. */
function describeFault(error: Error): string {
  if (error instanceof SnapshotError) return t(faults[error.fault])
  return t('The file cannot be read. {reason}', { reason: translated(error.message) })
}

/** Why a file cannot be compared with the list, and what to do. */
function describeMismatch(mismatch: Mismatch, facts: SnapshotFacts): string {
  switch (mismatch) {
    case 'project':
      return facts.project.includes(',')
        ? t('The file is of the projects {projects}. Open the list of these to compare it.', {
            projects: facts.projectLabel,
          })
        : t('The file is of the project {project}. Open that project to compare it.', {
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
    case 'newer':
      return t('The file is newer than the list. Reload the list to compare it.')
  }
}

const reasonsOfFile = {
  part: 'the file holds only some of the rows that were loaded',
  incomplete: 'the list in the file is not known to be complete',
  filters: 'the file was loaded with other API filters',
  nameless: 'the file holds rows without an ID',
} as const satisfies Record<FileReason, Label>

const reasonsOfList = {
  incomplete: 'this list is not known to be complete',
  filters: 'this list has other API filters than the file',
  nameless: 'this list holds rows without an ID',
} as const satisfies Record<ListReason, Label>

/** What a comparison cannot tell, a sentence for each. */
export function describeUntold({
  newUntold,
  goneUntold,
  bare,
}: SnapshotComparison): readonly string[] {
  const sentences: string[] = []
  if (newUntold.length > 0) {
    const reasons = newUntold.map((reason) => t(reasonsOfFile[reason])).join(t('; '))
    sentences.push(t('Which servers are new cannot be told: {reasons}.', { reasons }))
  }
  if (goneUntold.length > 0) {
    const reasons = goneUntold.map((reason) => t(reasonsOfList[reason])).join(t('; '))
    sentences.push(t('Which servers are gone cannot be told: {reasons}.', { reasons }))
  }
  if (bare > 0) {
    sentences.push(
      t(
        'Of {count} {count|server|servers} the file holds nothing but the ID: whether {count|it|they} changed cannot be told.',
        { count: bare },
      ),
    )
  }
  return sentences
}
