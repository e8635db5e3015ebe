import { memo, type ReactNode, useMemo } from 'react'

import type { Project } from '~/api/project'
import { serversOrigin } from '~/inventory/servers-source'

import { useList } from './list/use-list'
import { toServersQuery, useServersAddress } from './servers-address'
import { ServersList } from './ServersList'

interface ServersTabProps {
  project: Project
}

/** The servers of a project. The page around them changes with every part of the address; the list only with its own. */
export const ServersTab: (props: ServersTabProps) => ReactNode = memo(Servers)

function Servers({ project }: ServersTabProps) {
  const [address] = useServersAddress()
  const filters = toServersQuery(address)
  const list = useList(serversOrigin(project, filters))
  const projects = useMemo(() => [project], [project])
  return <ServersList projects={projects} list={list} />
}
