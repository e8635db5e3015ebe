import { useMemo, useState } from 'react'

import type { Project } from '~/api/project'
import type { Row } from '~/api/server'
import { serversParameters } from '~/api/servers-parameters'
import { recycleBinOrigin } from '~/inventory/recycle-bin-source'
import { t } from '~/lib/language/translate'
import type { TableColumn } from '~/table/table-column'
import { Button } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'

import { serversColumns } from './columns'
import { describeFilters } from './describe-filters'
import { focusFilters } from './focus-filters'
import { behindName } from './layout/behind-name'
import { useClock } from './layout/use-clock'
import { ListView } from './list/ListView'
import type { List } from './list/use-list'
import { serversAddress, toServersQuery, useServersAddress } from './servers-address'
import { ServersFilters } from './ServersFilters'

const noColumns: readonly TableColumn<Row>[] = []

/**
 * The servers of one project or of several: API filters over a list that loads until it is complete. `more` are columns
 * that stand behind the name.
 */
export function ServersList({
  projects,
  list,
  more = noColumns,
}: {
  projects: readonly Project[]
  list: List
  more?: readonly TableColumn<Row>[]
}) {
  const [address, setAddress] = useServersAddress()
  const clock = useClock()
  const columns = useMemo(
    () => behindName(serversColumns(address.status ?? undefined, clock), more),
    [address.status, clock, more],
  )
  const [rowsStand, setRowsStand] = useState(false)
  if (!rowsStand && (list.loaded.rows.length > 0 || !list.loading)) setRowsStand(true)
  const { limit: _, ...narrowing } = toServersQuery(address)
  function clear() {
    void setAddress(null)
    focusFilters()
  }

  const narrowed = Object.keys(narrowing).length > 0

  return (
    <>
      <ServersFilters rowsStand={rowsStand} />
      <ListView
        label="Servers"
        projects={projects}
        list={list}
        columns={columns}
        elsewhere={{
          name: 'the recycle bin',
          tab: 'recycle-bin',
          leaving: serversAddress,
          lists: projects.map((project) => recycleBinOrigin(project, {})),
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
            <EmptyState
              title={
                projects.length === 1
                  ? t('This project has no servers')
                  : t('These projects have no servers')
              }
            >
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
