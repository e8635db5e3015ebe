import { useMemo } from 'react'

import type { Project } from '~/api/project'
import type { Row } from '~/api/server'
import { recycleBinOrigin } from '~/inventory/recycle-bin-source'
import { serversOrigin } from '~/inventory/servers-source'
import { behindName } from '~/servers/layout/behind-name'
import { useClock } from '~/servers/layout/use-clock'
import { ListView } from '~/servers/list/ListView'
import { useProjectColumns } from '~/servers/projects/use-project-columns'
import { useLists } from '~/servers/projects/use-lists'
import { recycleBinColumns } from '~/servers/recycle-bin-columns'

import { explainRecycleBinError } from './explain-error'
import { NothingBinned } from './NothingBinned'
import { PolicyStrip } from './PolicyStrip'
import { purgeColumn } from './purge-column'
import { PurgeFact } from './PurgeFact'
import { recycleBinAddress, toRecycleBinQuery, useRecycleBinAddress } from './recycle-bin-address'
import { RecycleBinFilters } from './RecycleBinFilters'
import { usePolicies } from './use-policies'

/** The servers in the recycle bins of some projects: a list of its own, with filters, columns and paging of its own. */
export function RecycleBinTab({ projects }: { projects: readonly Project[] }) {
  const [address] = useRecycleBinAddress()
  const filters = toRecycleBinQuery(address)
  const list = useLists(projects.map((project) => recycleBinOrigin(project, filters)))
  const clock = useClock()
  const policies = usePolicies(projects)
  const policyOf = useMemo(() => {
    const known = new Map(policies.map(({ project, policy }) => [project.id, policy]))
    return ({ source }: Pick<Row, 'source'>) =>
      known.get(source.answer.project?.id ?? '') ?? 'pending'
  }, [policies])
  const more = useProjectColumns(projects)
  const columns = useMemo(() => {
    const purge = { ...purgeColumn(policyOf, clock), textsBy: JSON.stringify(policies) }
    return behindName(recycleBinColumns(clock, purge), more)
  }, [clock, policyOf, policies, more])
  return (
    <>
      <RecycleBinFilters />
      <PolicyStrip policies={policies} />
      <ListView
        label="Recycle bin"
        projects={projects}
        list={list}
        columns={columns}
        renderFacts={(server) => <PurgeFact server={server} policy={policyOf(server)} />}
        elsewhere={{
          name: 'the list of servers',
          tab: 'servers',
          leaving: recycleBinAddress,
          lists: projects.map((project) => serversOrigin(project, {})),
        }}
        explain={explainRecycleBinError}
        empty={<NothingBinned policies={policies} />}
      />
    </>
  )
}
