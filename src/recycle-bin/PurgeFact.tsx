import type { Server } from '~/api/server'
import { type BinPolicy, estimatePurge } from '~/inventory/purge-time'
import { t } from '~/lib/language/translate'
import { useNow } from '~/lib/use-now'
import { Fact } from '~/servers/detail/Fact'
import { Missing } from '~/ui/Missing'

import { describePurge } from './describe-purge'

/** When a binned server will be destroyed, in the detail: the words of the column, with all that is behind them. */
export function PurgeFact({ server, policy }: { server: Server; policy: BinPolicy }) {
  const now = useNow()
  const words = describePurge(estimatePurge(server, policy, now), { now, times: 'age' })
  return (
    <Fact
      path={server.terminated === null ? 'updated' : 'OS-SRV-USG:terminated_at'}
      label={t('Purge')}
    >
      {words.kind === 'unknown' ? (
        <>
          <Missing reason={words.reason} /> <span className="text-muted">{words.reason}</span>
        </>
      ) : (
        <span className="tabular-nums">
          {words.whole} <span className="text-muted">({words.when})</span>
          <span className="block text-muted">
            {t('estimated: {basis}', { basis: words.basis })}
          </span>
        </span>
      )}
    </Fact>
  )
}
