import { actions } from './actions'
import { allProjects } from './all-projects'
import { api } from './api'
import { app } from './app'
import { changes } from './changes'
import { columns } from './columns'
import { common } from './common'
import { detail } from './detail'
import { detailFields } from './detail-fields'
import { computeDetailFields } from './detail-fields-compute'
import { metadataDetailFields } from './detail-fields-metadata'
import { networkDetailFields } from './detail-fields-network'
import { errors } from './errors'
import { facets } from './facets'
import { list } from './list'
import { palette } from './palette'
import { proxy } from './proxy'
import { recycleBin } from './recycle-bin'
import { refine } from './refine'
import { refineHelp } from './refine-help'
import { table } from './table'
import { views } from './views'

// It comes with the texts, in one file.
export { sayMessage } from './say-message'

/** Every text of the page in simplified Chinese, by the English one. */
export const chinese = {
  ...actions,
  ...allProjects,
  ...api,
  ...app,
  ...changes,
  ...columns,
  ...common,
  ...detail,
  ...detailFields,
  ...computeDetailFields,
  ...metadataDetailFields,
  ...networkDetailFields,
  ...errors,
  ...facets,
  ...list,
  ...palette,
  ...proxy,
  ...recycleBin,
  ...refine,
  ...refineHelp,
  ...table,
  ...views,
} as const
