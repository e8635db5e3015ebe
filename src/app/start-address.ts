import { storedViews } from '~/servers/views/views-storage'

import { type CleanAddress, cleanAddress } from './address'

/** Parts of an address that say where a person is, but not what they want to see there. */
const places = new Set(['project', 'tab', 'server'])

/** The address that the page starts with: a bare one opens the default view of its tab, where a person chose one. */
export async function startAddress(search: string): Promise<CleanAddress> {
  const bare = [...new URLSearchParams(search).keys()].every((name) => places.has(name))
  if (!bare || storedViews() === null) return cleanAddress(search)
  const { addDefaultView } = await import('~/servers/views/default-view')
  return cleanAddress(addDefaultView(search))
}
