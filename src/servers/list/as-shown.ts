import type { Loaded } from '~/inventory/loaded'

import type { ListPart } from './list-part'
import type { List } from './use-list'

/** Cancel holds the focus until Reload is there again, and finds nothing to stop any more. */
const nothing = () => undefined

/**
 * A list as of when its rows were made ready to be shown (`useReadyRows`), its parts as well. While newer ones are
 * being made ready it loads, unless it was loaded anew by itself: nobody waits for that.
 */
export function asShown(list: List, loaded: Loaded): List {
  if (loaded === list.loaded) return list
  const parts = list.parts.map((part) => partAsShown(part, loaded))
  return {
    ...list,
    loaded,
    parts,
    loading: parts.some(({ loading }) => loading),
    stop: list.loading ? list.stop : nothing,
  }
}

function partAsShown(part: ListPart, list: Loaded): ListPart {
  const own = list.projects.find(({ project }) => project.id === part.project.id)
  const loaded = own?.loaded ?? (list.projects.length > 0 ? part.loaded : list)
  if (loaded === part.loaded) return part
  return { ...part, loaded, loading: part.loading || !part.loaded.byItself }
}
