import { choicesParameter, integerParameter, listParameter, textParameter } from './parameter'
import type { ParameterSet, Values } from './query'

/** The page size that is asked for: it lies within the bounds of every document, of which the OpenAPI allows 100. */
export const recycleBinLimit = 100

/**
 * Fields that `expect-fields` may ask for: those of the documentation (2025-12-04) first, then those that only
 * the OpenAPI (2026-07-24) names. `user_data` stands there, too, and is left out: it holds root password hashes.
 */
export const expectedFields = [
  'launched_at',
  'key_name',
  'locked',
  'root_device_name',
  'tenancy',
  'dedicated_host_id',
  'enterprise_project_id',
  'tags',
  'metadata',
  'addresses',
  'security_groups',
  'volumes_attached',
  'image',
  'power_state',
  'cpu_options',
  'market_info',
  'host_status',
  'hostname',
  'hypervisor_hostname',
  'system_tags',
] as const

/**
 * Query parameters of `GET /v1/{project_id}/recycle-bin/cloudservers`, in the order of the request.
 * `all_tenants` is left out on purpose: it reaches beyond the project that the proxy was configured for. Source, where
 * no other stands: "查询回收站中虚拟机列表", 2025-09-16.
 */
export const recycleBinParameters = {
  name: textParameter({
    name: 'name',
    label: 'Name',
    meaning:
      'Servers whose name contains this text. A period matches any one character: web.1 finds web-1, too.',
    role: 'filter',
    example: 'web-',
  }),
  tags: listParameter({
    name: 'tags',
    label: 'Tags',
    meaning:
      'Servers with a tag that contains this value, such as key=value. How it is matched, and how several are joined, is not documented.',
    role: 'filter',
    example: 'env=prod',
  }),
  'expect-fields': choicesParameter({
    name: 'expect-fields',
    label: 'Expected fields',
    meaning:
      'Asks for these fields on top of the default ones. Which fields the API returns without it is not documented.',
    role: 'filter',
    choices: expectedFields,
  }),
  // Source: OpenAPI ListRecycleBinServers, 2026-07-24.
  limit: integerParameter({
    name: 'limit',
    label: 'Page size',
    meaning: 'Servers in one answer. The documents disagree about the most; all of them allow 100.',
    role: 'paging',
    apiDefault: '25, or 10 by the OpenAPI',
    // The page of 2025-09-16 allows more than the OpenAPI; which of them the API keeps to is not known.
    bounds: { min: 1, max: 1000 },
  }),
  marker: textParameter({
    name: 'marker',
    label: 'Marker',
    meaning: 'ID of the last server of the page before.',
    role: 'paging',
  }),
  offset: integerParameter({
    name: 'offset',
    label: 'Page',
    meaning: 'Number of the page, counted from 1. Deprecated; use marker.',
    role: 'client',
    apiDefault: '1',
    bounds: { min: 0, max: 2_147_483_647 },
  }),
  // Source: OpenAPI ListRecycleBinServers, 2026-07-24.
  availability_zone: textParameter({
    name: 'availability_zone',
    label: 'AZ',
    meaning: 'Servers of this availability zone.',
    role: 'client',
  }),
  // Source: OpenAPI ListRecycleBinServers, 2026-07-24.
  ip_address: textParameter({
    name: 'ip_address',
    label: 'IP',
    meaning: 'Servers with this address; how it is matched is not documented.',
    role: 'client',
  }),
  // Source: OpenAPI ListRecycleBinServers, 2026-07-24.
  tags_key: listParameter({
    name: 'tags_key',
    label: 'Tag keys',
    meaning: 'Servers that have this tag key.',
    role: 'client',
  }),
} as const satisfies ParameterSet

/** What a person may ask of the recycle bin endpoint. */
export type RecycleBinQuery = Values<typeof recycleBinParameters>
