import type { Server } from '~/api/server'

/** What the list says of an image: its name, or as near to one as the API comes. */
export function imageText({ image }: Server): string | null {
  return image.name ?? image.osVersion ?? image.osType ?? image.id
}
