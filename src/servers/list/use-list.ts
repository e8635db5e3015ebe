import { type QueryKey, useQuery, useQueryClient } from '@tanstack/react-query'

import type { PageSource } from '~/inventory/page-source'

import { listPart, type ListPart, listQuery } from './list-part'

/** A list of servers on the screen: one of the API, or those of several projects in one. */
export interface List extends Omit<ListPart, 'queryKey' | 'source'> {
  /** The lists of the API that it is made of, one or several. */
  readonly parts: readonly ListPart[]
}

/** The list of one project. Equal keys share one load and its rows. */
export function useList(queryKey: QueryKey, source: PageSource): List {
  const client = useQueryClient()
  const part = listPart(client, { queryKey, source }, useQuery(listQuery({ queryKey, source })))
  return { ...part, parts: [part] }
}
