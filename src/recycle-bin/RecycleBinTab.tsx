import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import { recycleBinPolicyQuery } from '~/api/queries'
import { recycleBinParameters } from '~/api/recycle-bin-parameters'
import { serversKey, serversSource } from '~/inventory/servers-source'
import { t } from '~/lib/language/translate'
import { recycleBinColumns } from '~/servers/recycle-bin-columns'
import { describeFilters } from '~/servers/describe-filters'
import { focusFilters } from '~/servers/focus-filters'
import { useClock } from '~/servers/layout/use-clock'
import { ListView } from '~/servers/list/ListView'
import { useList } from '~/servers/list/use-list'
import { Button } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'

import { explainRecycleBinError } from './explain-error'
import { PolicyStrip } from './PolicyStrip'
import { purgeColumn } from './purge-column'
import { PurgeFact } from './PurgeFact'
import { recycleBinAddress, toRecycleBinQuery, useRecycleBinAddress } from './recycle-bin-address'
import { recycleBinKey, recycleBinSource } from '~/inventory/recycle-bin-source'
import { RecycleBinFilters } from './RecycleBinFilters'

/** The servers in a project's recycle bin: a list of its own, with filters, columns and paging of its own. */
export function RecycleBinTab({ projectId }: { projectId: string }) {
  const [address] = useRecycleBinAddress()
  const filters = toRecycleBinQuery(address)
  const list = useList(recycleBinKey(projectId, filters), recycleBinSource(projectId, filters))
  const clock = useClock()
  const answer = useQuery(recycleBinPolicyQuery(projectId))
  const policy = answer.isPending ? 'pending' : answer.isError ? 'unreadable' : answer.data
  const columns = useMemo(
    () => recycleBinColumns(clock, purgeColumn(policy, clock)),
    [clock, policy],
  )
  return (
    <>
      <RecycleBinFilters />
      <PolicyStrip projectId={projectId} />
      <ListView
        projectId={projectId}
        label="Recycle bin"
        list={list}
        columns={columns}
        renderFacts={(server) => <PurgeFact server={server} policy={policy} />}
        elsewhere={{
          name: 'the list of servers',
          tab: 'servers',
          leaving: recycleBinAddress,
          queryKey: serversKey(projectId, {}),
          source: serversSource(projectId, {}),
        }}
        explain={explainRecycleBinError}
        empty={<NothingBinned projectId={projectId} />}
      />
    </>
  )
}

/** Why the recycle bin shows no server: a filter, a bin that is off, or one that is empty. */
function NothingBinned({ projectId }: { projectId: string }) {
  const [address, setAddress] = useRecycleBinAddress()
  const policy = useQuery(recycleBinPolicyQuery(projectId))
  const { 'expect-fields': _, ...narrowing } = toRecycleBinQuery(address)
  if (Object.keys(narrowing).length > 0) {
    return (
      <EmptyState
        title={t('No server in the recycle bin matches')}
        action={
          <Button
            onClick={() => {
              void setAddress(null)
              focusFilters()
            }}
          >
            {t('Clear filters')}
          </Button>
        }
      >
        <p>
          {t('The API returned none for {filters}. Change or clear these API filters.', {
            filters: describeFilters(recycleBinParameters, narrowing),
          })}
        </p>
      </EmptyState>
    )
  }
  if (policy.data?.enabled === false) {
    return (
      <EmptyState title={t('The recycle bin is off')}>
        <p>
          {t(
            'While it is off, it keeps no deleted servers of this project. Off is the default; an administrator can turn it on in the ECS console, after the recycle bin for disks.',
          )}
        </p>
      </EmptyState>
    )
  }
  return (
    <EmptyState title={t('The recycle bin is empty')}>
      <p>
        {policy.data?.enabled === true
          ? t('It is on, and no deleted server is kept in it now.')
          : t('The API returned no server. Whether the recycle bin is on could not be read.')}
      </p>
    </EmptyState>
  )
}
