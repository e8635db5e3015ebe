import { useQueryStates } from 'nuqs'

import { serversParameters, type ServersQuery } from '~/api/servers-parameters'
import { addressParser } from '~/lib/address-parser'

/** The API filters of the Servers tab as they stand in the address bar, under the API's own names. */
export const serversAddress = {
  name: addressParser(serversParameters.name),
  status: addressParser(serversParameters.status),
  ip: addressParser(serversParameters.ip),
  tags: addressParser(serversParameters.tags),
  'not-tags': addressParser(serversParameters['not-tags']),
  flavor: addressParser(serversParameters.flavor),
  enterprise_project_id: addressParser(serversParameters.enterprise_project_id),
  reservation_id: addressParser(serversParameters.reservation_id),
  limit: addressParser(serversParameters.limit),
}

/** Reads and writes the API filters of the Servers tab. Each step is one entry of the history. */
export function useServersAddress() {
  return useQueryStates(serversAddress, { history: 'push', scroll: false })
}

/** The filters of the address as a query: what is not set is left out. */
export function toServersQuery(address: {
  readonly [Name in keyof typeof serversAddress]: ServersQuery[Name] | null
}): ServersQuery {
  return Object.fromEntries(Object.entries(address).filter(([, value]) => value !== null))
}
