import { t } from '~/lib/language/translate'

/** What a selection is measured against. All are numbers of rows. */
export interface SelectionScope {
  readonly selected: number
  /** Selected rows among the refined ones. */
  readonly shown: number
  readonly refined: number
  readonly loaded: number
  /** Rows that left the selection because the list does not hold them any more. */
  readonly vanished: number
  /** The list is not complete: there are rows that nobody could select. */
  readonly partial: boolean
}

/** How many rows are selected, out of which, and what is not in sight: `12 selected, 3 not in this refine`. */
export function describeSelection(scope: SelectionScope): string {
  const { selected, shown, refined, loaded, partial, vanished } = scope
  const hidden = selected - shown
  let said =
    selected === 0
      ? t('Nothing selected')
      : t(
          selected === loaded
            ? partial
              ? '{count} selected: all rows loaded so far'
              : '{count} selected: all loaded rows'
            : selected === refined && hidden === 0
              ? partial
                ? '{count} selected: all refined rows of those loaded so far'
                : '{count} selected: all refined rows'
              : '{count} selected',
          { count: selected },
        )
  if (hidden !== 0) said = t('{said}, {count} not in this refine', { said, count: hidden })
  if (vanished !== 0) {
    said = t('{said}; {count} left the list and the selection', { said, count: vanished })
  }
  return said
}

/** The rows that can still be added as a whole, named in words, the narrower first. */
export function describeOffers(
  scope: SelectionScope,
): readonly { of: 'refined' | 'loaded'; label: string }[] {
  const { selected, shown, refined, loaded, partial } = scope
  return [
    ...(refined < loaded && shown < refined
      ? [
          {
            of: 'refined',
            label: t(
              partial
                ? 'Select all {count} refined of those loaded so far'
                : 'Select all {count} refined',
              { count: refined },
            ),
          } as const,
        ]
      : []),
    ...(selected < loaded
      ? [
          {
            of: 'loaded',
            label: t(partial ? 'Select all {count} loaded so far' : 'Select all {count} loaded', {
              count: loaded,
            }),
          } as const,
        ]
      : []),
  ]
}

/** Bounds of what can be compared side by side. */
const leastCompared = 2
const mostCompared = 4

/** Why a number of servers cannot be compared; null when it can. */
export function refuseCompare(selected: number): string | null {
  if (selected >= leastCompared && selected <= mostCompared) return null
  return t('Compare takes {least} to {most}', { least: leastCompared, most: mostCompared })
}
