import { choiceParameter, integerParameter, listParameter, textParameter } from './parameter'
import type { ParameterSet, Values } from './query'
import { filterStatusNames } from './status'

/** The two values of `enterprise_project_id` that are not the id of one enterprise project. */
export const allGrantedEnterpriseProjects = 'all_granted_eps'
const defaultEnterpriseProject = '0'

/** The page size that the documentation advises for large inventories. */
export const advisedServersLimit = 200

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A whole IPv4 address or a part of one: up to four numbers of 0 to 255 with dots between. */
function isIpv4Fragment(text: string): boolean {
  if (!/^\.?\d{1,3}(\.\d{1,3}){0,3}\.?$/.test(text)) return false
  const numbers = text.split('.').filter((part) => part !== '')
  const dots = text.length - text.replaceAll('.', '').length
  return dots <= 3 && numbers.every((part) => Number(part) <= 255)
}

/** Whether a text is a whole IPv4 address, or how one begins and nothing else: `10.0.`, but not `10`. */
export function beginsIpv4(text: string): boolean {
  return isIpv4Fragment(text) && /^\d+\./.test(text)
}

/**
 * Query parameters of `GET /v1/{project_id}/cloudservers/detail`, in the order of the request. Source, where no other
 * stands: "Querying Details About ECSs", 2025-09-19.
 */
export const serversParameters = {
  name: textParameter({
    name: 'name',
    label: 'Name',
    meaning:
      'Servers whose name contains this text. A period matches any one character: web.1 finds web-1, too.',
    role: 'filter',
    example: 'web-',
  }),
  status: choiceParameter({
    name: 'status',
    label: 'Status',
    meaning: 'Servers in this status. Some statuses also return the ones in between.',
    role: 'filter',
    choices: filterStatusNames,
  }),
  ip: textParameter({
    name: 'ip',
    label: 'IP',
    meaning: 'Servers with a private IPv4 address that contains this text.',
    role: 'filter',
    example: '192.168.',
    pattern: isIpv4Fragment,
    expected: 'takes a private IPv4 address or the beginning, middle or end of one',
  }),
  tags: listParameter({
    name: 'tags',
    label: 'Tags',
    meaning:
      'Servers with a tag that contains this value, such as key=value. How it is matched, and how several are joined, is not documented.',
    role: 'filter',
    example: 'env=prod',
  }),
  'not-tags': listParameter({
    name: 'not-tags',
    label: 'Not tags',
    meaning:
      'Servers without a tag that contains this value; __type_baremetal leaves out bare metal servers. How it is matched, and how several are joined, is not documented.',
    role: 'filter',
    example: '__type_baremetal',
  }),
  flavor: textParameter({
    name: 'flavor',
    label: 'Flavor',
    meaning: 'Servers with this flavor ID.',
    role: 'filter',
    example: 'c6s.large.2',
  }),
  enterprise_project_id: textParameter({
    name: 'enterprise_project_id',
    label: 'Enterprise project',
    meaning:
      'Servers of one enterprise project: its ID, 0 for the default one, or all_granted_eps for every one that you may see (at most 100).',
    role: 'filter',
    example: allGrantedEnterpriseProjects,
    pattern: (text) =>
      text === allGrantedEnterpriseProjects || text === defaultEnterpriseProject || uuid.test(text),
    suggestions: [
      { value: allGrantedEnterpriseProjects, meaning: 'every one that you may see, at most 100' },
      { value: defaultEnterpriseProject, meaning: 'the default enterprise project' },
    ],
    expected: 'takes the UUID of an enterprise project, 0 or all_granted_eps',
  }),
  reservation_id: textParameter({
    name: 'reservation_id',
    label: 'Reservation',
    meaning: 'Servers that were created together in one batch.',
    role: 'filter',
    example: 'r-l0i0clt2',
    pattern: (text) => /^[\w-]+$/.test(text),
    expected: 'takes a reservation ID, such as r-l0i0clt2',
  }),
  limit: integerParameter({
    name: 'limit',
    label: 'Page size',
    meaning:
      'Servers in one answer. Large inventories load in pages of 200 unless this says otherwise, as the documentation advises.',
    role: 'filter',
    apiDefault: '25',
    bounds: { min: 1, max: 1000 },
    suggestions: [
      { value: '200', meaning: 'advised for large inventories, and used here when not set' },
      { value: '1000', meaning: 'the largest page' },
    ],
  }),
  offset: integerParameter({
    name: 'offset',
    label: 'Page',
    meaning:
      'Number of the page, counted from 1; 0 is the first page, too. Not a number of servers.',
    role: 'paging',
    apiDefault: '1',
    bounds: { min: 0, max: 2_147_483_647 },
  }),
  // Source: OpenAPI ListServersDetails, 2026-07-24.
  marker: textParameter({
    name: 'marker',
    label: 'Marker',
    meaning: 'ID of the last server of the page before.',
    role: 'paging',
  }),
  // Source: OpenAPI ListServersDetails, 2026-07-24.
  ip_eq: textParameter({
    name: 'ip_eq',
    label: 'Exact IP',
    meaning: 'Servers with exactly this IPv4 address.',
    role: 'client',
    pattern: (text) => isIpv4Fragment(text) && text.split('.').filter(Boolean).length === 4,
    expected: 'takes a whole IPv4 address, such as 192.168.0.4',
  }),
  // Source: OpenAPI ListServersDetails, 2026-07-24.
  server_id: listParameter({
    name: 'server_id',
    label: 'Server IDs',
    meaning: 'Exactly these servers, at most 100; every other filter is ignored.',
    commas: true,
    role: 'client',
  }),
} as const satisfies ParameterSet

/** What a person may ask of the Servers endpoint. */
export type ServersQuery = Values<typeof serversParameters>
