import { useQueryStates } from 'nuqs'

import { recycleBinParameters, type RecycleBinQuery } from '~/api/recycle-bin-parameters'
import { addressParser } from '~/lib/address-parser'

/** The API filters of the Recycle bin tab as they stand in the address bar, under the API's own names. */
export const recycleBinAddress = {
  name: addressParser(recycleBinParameters.name),
  tags: addressParser(recycleBinParameters.tags),
  'expect-fields': addressParser(recycleBinParameters['expect-fields']),
}

/** Reads and writes the API filters of the Recycle bin tab. Each step is one entry of the history. */
export function useRecycleBinAddress() {
  return useQueryStates(recycleBinAddress, { history: 'push', scroll: false })
}

/** The filters of the address as a query: what is not set is left out. */
export function toRecycleBinQuery(address: {
  readonly [Name in keyof typeof recycleBinAddress]: RecycleBinQuery[Name] | null
}): RecycleBinQuery {
  return Object.fromEntries(Object.entries(address).filter(([, value]) => value !== null))
}
