import type { QueryProblem } from '~/api/query'
import { ecsError, type Reply } from './reply'

// What the documents leave open is decided here and nowhere else, one choice each. A client must not rely on any.

// Order of rows: newest first; the documents name none. Inventories are made in this order.

/**
 * `name`: the documents say that it is a fuzzy match and that a period stands for any one character except \n and
 * \r. Open: letter case (ignored here, as the database of Nova does) and other special characters (plain here).
 */
export function nameMatcher(text: string): (name: string) => boolean {
  const parts = text.split('.').map((part) => part.replaceAll(/[\\^$*+?()[\]{}|/-]/g, '\\$&'))
  const pattern = new RegExp(parts.join('[^\\n\\r]'), 'i')
  return (name) => pattern.test(name)
}

/** Several tags are joined by AND, and a comma list means the same as a repeated parameter. */
export function wantedTags(values: readonly string[]): readonly string[] {
  return values.flatMap((value) => value.split(',')).filter((tag) => tag !== '')
}

/**
 * `tags`, "the tag field contains this value": the whole tag, or its key when the value has no equals sign; not a
 * part of a tag.
 */
export function hasTag(tags: readonly string[], wanted: string): boolean {
  if (tags.includes(wanted)) return true
  return !wanted.includes('=') && tags.some((tag) => tag.startsWith(`${wanted}=`))
}

/** `ip` and `ip_eq` look at fixed IPv4 addresses only; "fuzzy" means that the address contains the text. */
export function containsAddress(addresses: readonly string[], text: string): boolean {
  return addresses.some((address) => address.includes(text))
}

/** `marker` wins when `offset` is sent with it. */
export const markerWins = true

/** Page size of the recycle bin when none is sent: 25 by the page of the API, 10 by the OpenAPI. */
export const recycleBinDefaultLimit = 25

/** A value out of bounds, an unknown parameter or an unknown marker: 400 with the code for invalid parameters. */
export function invalidParameter({ parameter, problem }: QueryProblem): Reply {
  return ecsError(400, 'Ecs.0005', `Invalid request parameter: ${parameter} ${problem}.`)
}

/** The marker of a server that the list does not hold, for example because it has vanished. */
export const vanishedMarker: QueryProblem = {
  parameter: 'marker',
  problem: 'is not the ID of a server in this list',
}

/** A project that the credentials are not for: one of the two codes that are documented for it. */
export function foreignProject(): Reply {
  return ecsError(
    400,
    'Ecs.0023',
    'The project ID in the URI is inconsistent with that of the credentials.',
  )
}

/** `server_id`: rows come in the order of the request, pages apply, and a missing server has this fault. */
export function notFoundFault(id: string, created: string) {
  return { code: 404, created, message: `Instance ${id} could not be found.`, details: '' }
}

/**
 * `expect-fields`: the default answer of the recycle bin is full, as the page's sample shows it; these fields, which
 * the sample lacks, come only when they are asked for.
 */
export const fieldsOnlyWhenExpected = [
  'enterprise_project_id',
  'cpu_options',
  'market_info',
] as const

// `updated` of a server in the recycle bin is, as a rule, the time at which it was binned; no field is documented to say it.
// Servers in the recycle bin are not in the list of servers. A disabled recycle bin answers an empty list.
