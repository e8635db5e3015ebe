import { memo, type ReactNode, useMemo, useState } from 'react'

import { serversParameters } from '~/api/servers-parameters'
import { recycleBinKey, recycleBinSource } from '~/inventory/recycle-bin-source'
import { Button } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'

import { serversColumns } from './columns'
import { describeFilters } from './describe-filters'
import { focusFilters } from './focus-filters'
import { useClock } from './layout/use-clock'
import { ListView } from './list/ListView'
import { useList } from './list/use-list'
import { serversAddress, toServersQuery, useServersAddress } from './servers-address'
import { serversKey, serversSource } from '~/inventory/servers-source'
import { t } from '~/lib/language/translate'
import { ServersFilters } from './ServersFilters'

interface ServersTabProps {
  projectId: string
}

/**
 * The servers of a project: API filters over a list that loads until it is complete. The page around it changes with
 * every part of the address; the list only with its own.
 */
export const ServersTab: (props: ServersTabProps) => ReactNode = memo(Servers)

function Servers({ projectId }: ServersTabProps) {
  const [address, setAddress] = useServersAddress()
  const filters = toServersQuery(address)
  const list = useList(serversKey(projectId, filters), serversSource(projectId, filters))
  const clock = useClock()
  const columns = useMemo(
    () => serversColumns(address.status ?? undefined, clock),
    [address.status, clock],
  )
  const [rowsStand, setRowsStand] = useState(false)
  if (!rowsStand && (list.loaded.rows.length > 0 || !list.loading)) setRowsStand(true)
  const { limit: _, ...narrowing } = filters
  function clear() {
    void setAddress(null)
    focusFilters()
  }

  const narrowed = Object.keys(narrowing).length > 0

  return (
    <>
      <ServersFilters rowsStand={rowsStand} />
      <ListView
        projectId={projectId}
        label="Servers"
        list={list}
        columns={columns}
        elsewhere={{
          name: 'the recycle bin',
          tab: 'recycle-bin',
          leaving: serversAddress,
          queryKey: recycleBinKey(projectId, {}),
          source: recycleBinSource(projectId, {}),
        }}
        empty={
          narrowed ? (
            <EmptyState
              title={t('No server matches')}
              action={<Button onClick={clear}>{t('Clear filters')}</Button>}
            >
              <p>
                {t('The API returned no server for {filters}. Change or clear these API filters.', {
                  filters: describeFilters(serversParameters, narrowing),
                })}
              </p>
            </EmptyState>
          ) : (
            <EmptyState title={t('This project has no servers')}>
              <p>
                {t(
                  'The API returned none, and no API filter is set. With a permission for one enterprise project only, set that filter.',
                )}
              </p>
            </EmptyState>
          )
        }
      />
    </>
  )
}
