import { useQuery, useQueryClient } from '@tanstack/react-query'

import type { ListOrigin } from '~/inventory/page-source'

import { listPart, type ListPart, listQuery } from './list-part'

/** A list of servers on the screen: that of one project, or those of several in one. */
export interface List extends Pick<ListPart, 'loaded' | 'loading' | 'load' | 'reload' | 'stop'> {
  /** The lists of single projects that it is made of, one or several. */
  readonly parts: readonly ListPart[]
}

/** The list of one project. Equal keys share one load and its rows. */
export function useList(origin: ListOrigin): List {
  const client = useQueryClient()
  const part = listPart(client, origin, useQuery(listQuery(origin)))
  return { ...part, parts: [part] }
}
