import type { Server } from '~/api/server'

/** What the API says of the host of a server, where it is anything but UP; null where it is, or is not said. */
export function hostTrouble({ hostStatus }: Pick<Server, 'hostStatus'>): string | null {
  return hostStatus === '' || hostStatus === 'UP' ? null : hostStatus
}
