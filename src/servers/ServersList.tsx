import { lazy, Suspense, useMemo, useState } from 'react'

import type { Project } from '~/api/project'
import type { Row } from '~/api/server'
import { recycleBinOrigin } from '~/inventory/recycle-bin-source'
import type { TableColumn } from '~/table/table-column'

import { serversColumns } from './columns'
import { behindName } from './layout/behind-name'
import { useClock } from './layout/use-clock'
import { ListView } from './list/ListView'
import type { List } from './list/use-list'
import { serversAddress, useServersAddress } from './servers-address'
import { ServersFilters } from './ServersFilters'

const NothingListed = lazy(async () => ({
  default: (await import('./NothingListed')).NothingListed,
}))

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
  const [address] = useServersAddress()
  const clock = useClock()
  const columns = useMemo(
    () => behindName(serversColumns(address.status ?? undefined, clock), more),
    [address.status, clock, more],
  )
  const [rowsStand, setRowsStand] = useState(false)
  if (!rowsStand && (list.loaded.rows.length > 0 || !list.loading)) setRowsStand(true)

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
          <Suspense fallback={null}>
            <NothingListed severalProjects={projects.length > 1} />
          </Suspense>
        }
      />
    </>
  )
}
