import { keepPreviousData, useQuery } from '@tanstack/react-query'

import { compareSnapshot, mismatchOf } from '~/inventory/snapshot/compare-snapshot'
import type { Snapshot } from '~/inventory/snapshot/snapshot'
import { formatZoned } from '~/lib/format-time'
import { t } from '~/lib/language/translate'
import { useNow } from '~/lib/use-now'

import { ChangedServers } from '../changes/ChangedServers'
import { describeChanges, whatIsCompared } from '../changes/describe-changes'
import type { List } from '../list/use-list'
import { describeDoubt, describeMismatch } from './describe-snapshot'

/** What has become of the servers of a snapshot, by the list as it is now. */
export function SnapshotChanges({
  id,
  fileName,
  snapshot,
  label,
  list,
  onClose,
}: {
  /** Another one for each snapshot. */
  id: string
  fileName: string
  snapshot: Snapshot
  label: string
  list: List
  onClose: () => void
}) {
  const now = useNow()
  const { loaded, loading } = list
  const { facts } = snapshot
  const mismatch = mismatchOf(snapshot, loaded, label)
  const { data: comparison } = useQuery({
    queryKey: ['snapshot', id, loaded.updatedAt, loaded.rows.length, loaded.end],
    queryFn: ({ signal }) => compareSnapshot(snapshot, loaded, signal),
    enabled: mismatch === null && !loading,
    placeholderData: keepPreviousData,
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    throwOnError: true,
    networkMode: 'always',
  })
  if (mismatch !== null) {
    return <output className="text-failed">{describeMismatch(mismatch, facts)}</output>
  }
  if (comparison === undefined) {
    return (
      <output className="text-muted">
        {t(loading ? 'The list is compared once it is loaded.' : 'Comparing.')}
      </output>
    )
  }
  const { changes, doubts } = comparison
  const nameless = !changes.whole && doubts.length === 0
  return (
    <ChangedServers
      changes={changes}
      note={
        <>
          <output className="text-text">{describeChanges(changes, now)}</output>
          <p>
            {t('{file}: {count} {count|server|servers}, as they were at {time}.', {
              file: fileName,
              count: facts.rows,
              time: formatZoned(facts.loadedAt),
            })}{' '}
            {t(whatIsCompared)} {t('User data is in no file, and is not compared.')}
          </p>
          {doubts.map((doubt) => (
            <p key={doubt} className="text-transition">
              {describeDoubt(doubt)}
            </p>
          ))}
          {nameless && (
            <p className="text-transition">
              {t('Rows without an ID are not compared: they may be servers that came or went.')}
            </p>
          )}
        </>
      }
      onClose={onClose}
    />
  )
}
