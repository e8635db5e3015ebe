import { memo, type ReactNode } from 'react'

import type { Project } from '~/api/project'
import { serversOrigin } from '~/inventory/servers-source'

import { toServersQuery, useServersAddress } from '../servers-address'
import { ServersList } from '../ServersList'
import { useProjectColumns } from './use-project-columns'
import { useLists } from './use-lists'

interface AllServersProps {
  projects: readonly Project[]
}

/** The servers of all projects in one list. */
export const AllServers: (props: AllServersProps) => ReactNode = memo(Servers)

function Servers({ projects }: AllServersProps) {
  const [address] = useServersAddress()
  const filters = toServersQuery(address)
  const list = useLists(projects.map((project) => serversOrigin(project, filters)))
  return <ServersList projects={projects} list={list} more={useProjectColumns(projects)} />
}
