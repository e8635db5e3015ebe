import type { ApiError } from '~/api/error'
import { type ErrorExplanation, explainError } from '~/servers/list/explain-error'

/** What an error means for the recycle bin: its API stands in few regions and asks for a permission of its own. */
export function explainRecycleBinError(error: ApiError): ErrorExplanation {
  if (error.kind === 'not-found') {
    return {
      title: 'No recycle bin at this address',
      advice:
        'The recycle bin is an open beta that only some regions of Huawei Cloud offer, and other clouds do not document it. This region is probably without it.',
    }
  }
  if (error.kind === 'forbidden') {
    return {
      title: 'No permission to see the recycle bin',
      advice: 'Ask for the permission ecs:recycleBin:listServers in this project.',
    }
  }
  return explainError(error)
}
