import type { Server } from '~/api/server'
import { formatTag } from '~/api/tag'
import { powerStateName } from '~/inventory/power'
import { formatAge } from '~/lib/format-time'
import { describeVolume } from '~/servers/describe-volume'
import { flavorSize } from '~/servers/flavor-size'
import { describeMark, marksOf } from '~/servers/marks'

/** One column of the baselines: the product's columns as plain texts. */
export interface TextColumn {
  readonly id: string
  readonly header: string
  /** Pixels. */
  readonly width: number
  readonly text: (server: Server) => string
}

const now = Date.now()

function age(time: number | null): string {
  return time === null ? '' : formatAge(time, now)
}

function addressesText({ addresses }: Server): string {
  const fixed = addresses.find((address) => address.type !== 'floating')
  const floating = addresses.find((address) => address.type === 'floating')
  return `${fixed?.address ?? ''} ${floating?.address ?? ''}`
}

function flavorText({ flavor }: Server): string {
  return flavor === null ? '' : `${flavorSize(flavor) ?? ''} ${flavor.id ?? flavor.name ?? ''}`
}

function tagsText({ tags }: Server): string {
  const own = tags.filter((tag) => !tag.system)
  return own.slice(0, 2).map(formatTag).join('  ')
}

/** What the first cell of a row says on every page: by it a row is recognised. */
export function nameText({ name, id }: Pick<Server, 'name' | 'id'>): string {
  return `${name ?? ''}${id.slice(0, 8)}`
}

/** The columns of the Servers tab, in its order and widths. */
export const textColumns: readonly TextColumn[] = [
  { id: 'name', header: 'Name', width: 304, text: nameText },
  { id: 'status', header: 'Status', width: 144, text: ({ status }) => status ?? '' },
  {
    id: 'power',
    header: 'Power',
    width: 112,
    text: ({ powerState }) => (powerState === null ? '' : powerStateName(powerState)),
  },
  { id: 'task', header: 'Task', width: 116, text: ({ taskState }) => taskState ?? '' },
  { id: 'marks', header: 'Marks', width: 72, text: (server) => marksText(server) },
  { id: 'addresses', header: 'Addresses', width: 296, text: addressesText },
  { id: 'flavor', header: 'Flavor', width: 216, text: flavorText },
  {
    id: 'image',
    header: 'Image / OS',
    width: 232,
    text: ({ image }) => image.name ?? image.osVersion ?? image.osType ?? image.id ?? '',
  },
  { id: 'zone', header: 'AZ', width: 144, text: (server) => server.availabilityZone ?? '' },
  {
    id: 'volumes',
    header: 'Volumes',
    width: 160,
    text: ({ volumes }) =>
      volumes === null ? '' : `${volumes.length} ${volumes[0] ? describeVolume(volumes[0]) : ''}`,
  },
  { id: 'tags', header: 'Tags', width: 256, text: tagsText },
  { id: 'billing', header: 'Billing', width: 120, text: ({ billing }) => billing?.mode ?? '' },
  { id: 'created', header: 'Created', width: 96, text: ({ created }) => age(created) },
  { id: 'launched', header: 'Launched', width: 96, text: ({ launched }) => age(launched) },
]

/** Pixels that all columns take together. */
export const rowWidth = textColumns.reduce((sum, { width }) => sum + width, 0)

function marksText(server: Server): string {
  return marksOf(server).map(describeMark).join(', ')
}
