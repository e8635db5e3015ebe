import { namedProject } from '~/api/testing/named-project'

import type { ListPart } from '../list-part'
import type { List } from '../use-list'

const nothing = () => undefined

/** A list on the screen of which nothing can be asked but what a spec says. */
export function listOf(some: Pick<ListPart, 'loaded'> & Partial<ListPart>): List {
  const part = {
    queryKey: ['servers', 'demo'],
    source: {
      paging: 'offset',
      pageSize: 10,
      fetchPage: () => Promise.reject(new Error('Nobody was to ask.')),
    },
    project: namedProject('demo'),
    notOffered: null,
    loading: false,
    load: nothing,
    reload: nothing,
    stop: nothing,
    ...some,
  } as const
  return { ...part, parts: [part] }
}
