import { useMemo } from 'react'

import type { Project } from '~/api/project'
import type { Row } from '~/api/server'
import type { TableColumn } from '~/table/table-column'

import { projectColumn, regionColumn } from '../layout/more-columns'
import { regionsDiffer } from './regions-differ'

/** The columns that say where a server is, as far as the projects differ in it. */
export function useProjectColumns(projects: readonly Project[]): readonly TableColumn<Row>[] {
  return useMemo(() => {
    if (projects.length === 1) return []
    return regionsDiffer(projects) ? [projectColumn, regionColumn] : [projectColumn]
  }, [projects])
}
