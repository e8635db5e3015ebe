import { parseAsStringLiteral } from 'nuqs'

import type { Label } from '~/lib/language/translate'

/** The lists of a project, each in a tab of its own, as the address bar names them. */
export const tabs = ['servers', 'recycle-bin'] as const

export type Tab = (typeof tabs)[number]

/** How the address bar names the list that is shown. */
export const tabAddress = parseAsStringLiteral(tabs).withDefault('servers')

/** What the page calls them, in English. */
export const tabNames = {
  servers: 'Servers',
  'recycle-bin': 'Recycle bin',
} as const satisfies Record<Tab, Label>
