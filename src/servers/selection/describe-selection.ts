import { formatCount } from '~/lib/format-count'

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
  const whole =
    selected === 0
      ? ''
      : selected === loaded
        ? `: all ${partial ? 'rows loaded so far' : 'loaded rows'}`
        : selected === refined && hidden === 0
          ? `: all refined rows${partial ? ' of those loaded so far' : ''}`
          : ''
  const outside = hidden === 0 ? '' : `, ${formatCount(hidden)} not in this refine`
  const lost = vanished === 0 ? '' : `; ${formatCount(vanished)} left the list and the selection`
  const amount = selected === 0 ? 'Nothing' : formatCount(selected)
  return `${amount} selected${whole}${outside}${lost}`
}

/** The rows that can still be added as a whole, named in words, the narrower first. */
export function describeOffers(
  scope: SelectionScope,
): readonly { of: 'refined' | 'loaded'; label: string }[] {
  const { selected, shown, refined, loaded, partial } = scope
  const soFar = partial ? ' so far' : ''
  return [
    ...(refined < loaded && shown < refined
      ? [
          {
            of: 'refined',
            label: `Select all ${formatCount(refined)} refined${partial ? ' of those loaded so far' : ''}`,
          } as const,
        ]
      : []),
    ...(selected < loaded
      ? [{ of: 'loaded', label: `Select all ${formatCount(loaded)} loaded${soFar}` } as const]
      : []),
  ]
}

/** Bounds of what can be compared side by side. */
const leastCompared = 2
const mostCompared = 4

/** Why a number of servers cannot be compared; null when it can. */
export function refuseCompare(selected: number): string | null {
  if (selected >= leastCompared && selected <= mostCompared) return null
  return `Compare takes ${leastCompared} to ${mostCompared}`
}
