import { useQuery } from '@tanstack/react-query'

import { isReload, type Loaded } from '~/inventory/loaded'
import {
  compareSnapshot,
  type Mismatch,
  mismatchOf,
  type SnapshotComparison,
} from '~/inventory/snapshot/compare-snapshot'

import type { List } from '../list/use-list'
import type { ReadFile } from './use-snapshot'

/** How far the comparison of a file with a list is. */
export type ComparisonState =
  | { readonly kind: 'waiting' | 'comparing' }
  | { readonly kind: 'mismatch'; readonly mismatch: Mismatch }
  | { readonly kind: 'compared'; readonly comparison: SnapshotComparison }

/**
 * Compares a list with a file that was read of it, and again whenever the list is another one; while that takes, the
 * comparison before stands. A list whose first load is under way is waited for. `name` is what the list is called in a
 * file.
 */
export function useComparison(file: ReadFile | null, name: string, list: List): ComparisonState {
  const { loaded, loading, parts } = list
  const standing = loaded.pages.size > 0 && (!loading || isReload(loaded))
  const mismatch = file === null || !standing ? null : mismatchOf(file.snapshot, loaded, name)
  const lists = parts.map(({ queryKey }) => queryKey)
  const compared = ['snapshot', file?.readAt, lists] as const
  const { data: comparison } = useQuery({
    queryKey: [...compared, ...parts.map((part) => stateOf(part.loaded))],
    queryFn: ({ signal }) =>
      file === null ? null : compareSnapshot(file.snapshot, loaded, signal),
    enabled: file !== null && standing && mismatch === null,
    placeholderData: (previous, query) =>
      JSON.stringify(query?.queryKey.slice(0, 3)) === JSON.stringify(compared)
        ? previous
        : undefined,
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    throwOnError: true,
    networkMode: 'always',
  })
  if (!standing) return { kind: 'waiting' }
  if (mismatch !== null) return { kind: 'mismatch', mismatch }
  return comparison ? { kind: 'compared', comparison } : { kind: 'comparing' }
}

/** What tells a list from the same list at another time. */
function stateOf({ updatedAt, rows, end }: Loaded) {
  return [updatedAt, rows.length, end]
}
