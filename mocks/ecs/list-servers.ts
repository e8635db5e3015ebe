import { decodeQuery } from '~/api/query'
import {
  allGrantedEnterpriseProjects,
  serversParameters,
  type ServersQuery,
} from '~/api/servers-parameters'
import { statusesReturnedFor } from '~/api/status'
import {
  containsAddress,
  hasTag,
  invalidParameter,
  nameMatcher,
  notFoundFault,
  vanishedMarker,
  wantedTags,
} from './assumptions'
import type { View } from './view'
import { pagePositions } from './paging'
import { jsonReply, type Reply } from './reply'
import { matchingPositions, type Filter } from './search'
import { isoSeconds } from '../data/times'

/** Page size when none is sent. Source: Querying Details About ECSs, 2025-09-19. */
const defaultLimit = 25

/** Answers `GET /v1/{project_id}/cloudservers/detail`: a page and the number of servers that match the filters. */
export function listServers(view: View, query: URLSearchParams, now: number): Reply {
  const { values, problems } = decodeQuery(serversParameters, query)
  if (problems[0] !== undefined) return invalidParameter(problems[0])
  if (values.server_id !== undefined) return namedServers(view, values, values.server_id, now)
  const matching = matchingPositions(view.inventory, filtersOf(values), filterKey(values))
  const positions = pagePositions(view.inventory, matching, {
    limit: values.limit ?? defaultLimit,
    offset: values.offset,
    marker: values.marker,
  })
  if (positions === null) return invalidParameter(vanishedMarker)
  return page(
    matching?.length ?? view.inventory.size,
    positions.map((position) => view.text(position)),
  )
}

function page(count: number, rows: readonly string[]): Reply {
  return jsonReply(`{"count":${count},"servers":[${rows.join(',')}]}`)
}

function filtersOf(values: ServersQuery): readonly Filter[] {
  const filters: Filter[] = []
  const { name, status, ip, ip_eq: exactIp, tags, flavor } = values
  const notTags = values['not-tags']
  const reservation = values.reservation_id
  const enterpriseProject = values.enterprise_project_id
  if (name !== undefined) {
    const matches = nameMatcher(name)
    filters.push((facts) => matches(facts.name))
  }
  if (status !== undefined) {
    const returned = statusesReturnedFor(status)
    filters.push((facts) => returned.includes(facts.status))
  }
  if (ip !== undefined) filters.push((facts) => containsAddress(facts.addresses, ip))
  if (exactIp !== undefined) filters.push((facts) => facts.addresses.includes(exactIp))
  if (tags !== undefined) {
    const wanted = wantedTags(tags)
    filters.push((facts) => wanted.every((tag) => hasTag(facts.tags, tag)))
  }
  if (notTags !== undefined) {
    const unwanted = wantedTags(notTags)
    filters.push((facts) => !unwanted.some((tag) => hasTag(facts.tags, tag)))
  }
  if (flavor !== undefined) filters.push((facts) => facts.flavor === flavor)
  if (reservation !== undefined) filters.push((facts) => facts.reservation === reservation)
  if (enterpriseProject !== undefined && enterpriseProject !== allGrantedEnterpriseProjects) {
    filters.push((facts) => facts.enterpriseProject === enterpriseProject)
  }
  return filters
}

function filterKey({ limit: _limit, offset: _offset, marker: _marker, ...filters }: ServersQuery) {
  return JSON.stringify(filters)
}

/** `server_id` sets every other filter aside; a server that does not exist is a row of nulls with a fault. */
function namedServers(
  view: View,
  { limit = defaultLimit, offset = 1 }: ServersQuery,
  values: readonly string[],
  now: number,
): Reply {
  const ids = values.flatMap((value) => value.split(',')).filter((id) => id !== '')
  const first = (Math.max(1, offset) - 1) * limit
  const rows = ids.slice(first, first + limit).map((id) => {
    const position = view.inventory.positionOf(id)
    return position === undefined ? JSON.stringify(notFoundRow(view, id, now)) : view.text(position)
  })
  return page(ids.length, rows)
}

function notFoundRow({ inventory }: View, id: string, now: number): Record<string, unknown> {
  const fields = inventory.size === 0 ? ['name', 'status'] : Object.keys(inventory.row(0))
  const nulls = Object.fromEntries(fields.map((field) => [field, null]))
  return { ...nulls, id, fault: notFoundFault(id, isoSeconds(now)) }
}
