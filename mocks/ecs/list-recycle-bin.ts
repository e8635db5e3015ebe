import { decodeQuery } from '~/api/query'
import { recycleBinParameters, type RecycleBinQuery } from '~/api/recycle-bin-parameters'
import type { ServerRow } from '../data/row'
import {
  containsAddress,
  fieldsOnlyWhenExpected,
  hasTag,
  invalidParameter,
  nameMatcher,
  recycleBinDefaultLimit,
  vanishedMarker,
  wantedTags,
} from './assumptions'
import { pagePositions } from './paging'
import { jsonReply, type Reply } from './reply'
import { matchingPositions, type Filter } from './search'
import type { View } from './view'

/** Answers `GET /v1/{project_id}/recycle-bin/cloudservers`: a page, and no count of the whole. */
export function listRecycleBin(view: View, query: URLSearchParams): Reply {
  const { values, problems } = decodeQuery(recycleBinParameters, query)
  if (problems[0] !== undefined) return invalidParameter(problems[0])
  const matching = matchingPositions(view.inventory, filtersOf(values), filterKey(values))
  const positions = pagePositions(view.inventory, matching, {
    limit: values.limit ?? recycleBinDefaultLimit,
    offset: values.offset,
    marker: values.marker,
  })
  if (positions === null) return invalidParameter(vanishedMarker)
  const expected = values['expect-fields'] ?? []
  const rows = positions.map((position) =>
    JSON.stringify(view.present(expectedRow(view.inventory.row(position), expected), position)),
  )
  return jsonReply(`{"servers":[${rows.join(',')}]}`)
}

function filtersOf(values: RecycleBinQuery): readonly Filter[] {
  const filters: Filter[] = []
  const { name, tags, tags_key: keys, availability_zone: zone, ip_address: ip } = values
  if (name !== undefined) {
    const matches = nameMatcher(name)
    filters.push((facts) => matches(facts.name))
  }
  if (tags !== undefined) {
    const wanted = wantedTags(tags)
    filters.push((facts) => wanted.every((tag) => hasTag(facts.tags, tag)))
  }
  if (keys !== undefined) {
    filters.push((facts) => keys.every((key) => hasTag(facts.tags, key)))
  }
  if (zone !== undefined) filters.push((facts) => facts.zone === zone)
  if (ip !== undefined) filters.push((facts) => containsAddress(facts.addresses, ip))
  return filters
}

function filterKey({
  limit: _limit,
  offset: _offset,
  marker: _marker,
  'expect-fields': _fields,
  ...filters
}: RecycleBinQuery) {
  return JSON.stringify(filters)
}

function expectedRow(row: ServerRow, expected: readonly string[]): ServerRow {
  const shown: ServerRow = { ...row, market_info: marketInfo(row) }
  for (const field of fieldsOnlyWhenExpected) {
    if (!expected.includes(field)) shown[field] = undefined
  }
  return shown
}

/** Billing as the v1.1 list writes it, the only known form of `market_info`. */
function marketInfo(row: ServerRow) {
  const mode = row.metadata?.['charging_mode']
  if (mode === '1') return { charge_mode: 'prepaid' }
  return { charge_mode: mode === '2' ? 'spot' : 'postpaid' }
}
