import { readablePart, type Row } from '~/api/server'
import { type BinPolicy, estimatePurge } from '~/inventory/purge-time'
import { t } from '~/lib/language/translate'
import { mostWidth } from '~/lib/most-width'
import { type Clock, timeWidth } from '~/servers/layout/times'
import type { TableColumn } from '~/table/table-column'
import { missing } from '~/ui/Missing'

import { describePurge, type PurgeWords } from './describe-purge'

/** Pixels between the time and the sign that it is an estimate. */
const gap = 6

/**
 * When binned servers will be destroyed, which the API does not say: each cell is an estimate or says why there is
 * none. `policyOf` gives the policy of a row's project, and `clock` is what times are written by.
 */
export function purgeColumn(policyOf: (row: Row) => BinPolicy, clock: Clock): TableColumn<Row> {
  function wordsOf(row: Row): PurgeWords | null {
    return row.kind === 'server'
      ? describePurge(estimatePurge(row, policyOf(row), clock.now), clock)
      : null
  }
  return {
    id: 'purge',
    header: 'Purge',
    headerNote:
      'When the server will be destroyed, estimated: its reported deletion, else its last update, and the hours that the policy of now keeps servers. The API does not say it.',
    width: timeWidth(128, clock, 36),
    cellClass: 'tabular-nums',
    sortable: true,
    // What is unknown comes last, and that is as well what would be gone by the policy of now.
    sortKey: (row) => {
      const server = readablePart(row)
      const time = server === null ? null : estimatePurge(server, policyOf(row), clock.now)
      return time?.kind === 'estimated' ? time.at : null
    },
    render: (row) => {
      const words = wordsOf(row)
      if (words === null) return null
      if (words.kind === 'unknown') return missing(words.reason)
      return (
        <>
          {words.when} <span className="text-small text-muted">{t('est.')}</span>
        </>
      )
    },
    text: (row) => {
      const words = wordsOf(row)
      return words?.kind === 'estimated' ? `${words.whole} (estimated)` : ''
    },
    fits: (row, room) => {
      const words = wordsOf(row)
      return (
        words?.kind !== 'estimated' || mostWidth(words.when) + gap + mostWidth(t('est.')) <= room
      )
    },
    hint: (row) => {
      const words = wordsOf(row)
      if (words === null) return null
      return words.kind === 'unknown'
        ? words.reason
        : `${words.zoned}\n${words.whole}\n${t('estimated: {basis}', { basis: words.basis })}`
    },
  }
}
