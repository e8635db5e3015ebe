import type { ApiError } from '~/api/error'
import { type Loaded, nothingLoaded } from '~/inventory/loaded'
import type { PageSource } from '~/inventory/page-source'

/** What stands for a list that a project does not have: it has said all that there is to say. */
export const notThere: Loaded = { ...nothingLoaded(0), end: 'complete' }

/** Why a project has no such list; null where it has one, or where nobody knows. */
export function notOfferedBy({ pages, failures }: Loaded, source: PageSource): ApiError | null {
  const [failure] = failures
  if (failure === undefined || pages.size > 0) return null
  return source.isNotOffered?.(failure.error) === true ? failure.error : null
}
