import type { IconName } from '~/ui/Icon'

import { copy, template } from './template'

/** The icons that stand in rows and headers, as the product draws them. */
const drawings = {
  down: '<path d="M8 3.5v9m-3.5-3.5L8 12.5 11.5 9"></path>',
  up: '<path d="M8 12.5v-9M4.5 7 8 3.5 11.5 7"></path>',
  link: '<path d="M6.5 4.5 8 3a3 3 0 0 1 4.25 4.25L11 8.5M9.5 11.5 8 13a3 3 0 0 1-4.25-4.25L5 7.5M3 3l10 10"></path>',
  lock: '<rect x="3.25" y="7" width="9.5" height="6.5" rx="1.5"></rect><path d="M5.25 7V5a2.75 2.75 0 0 1 5.5 0v2"></path>',
  receipt:
    '<path d="M4 2.25v11.5l2-1.25 2 1.25 2-1.25 2 1.25V2.25l-2 1.25-2-1.25-2 1.25ZM6 6.5h4M6 9.5h4"></path>',
  snowflake:
    '<path d="M8 1.75v12.5M2.6 4.9l10.8 6.2M13.4 4.9 2.6 11.1M6.25 2.5 8 4.25 9.75 2.5M6.25 13.5 8 11.75l1.75 1.75"></path>',
  warning: '<path d="M8 2.25 14.25 13H1.75ZM8 6.5v3M8 11.25v.1"></path>',
} satisfies Partial<Record<IconName, string>>

const templates = new Map<IconName, Element>()

/** A new icon; without a label it is decoration. Throws for one that no row of the product shows. */
export function makeIcon(name: IconName, label: string | null, className: string): Element {
  let icon = templates.get(name)
  if (icon === undefined) {
    const drawing = Object.entries(drawings).find(([known]) => known === name)?.[1]
    if (drawing === undefined) throw new Error(`The icon ${name} is not drawn here.`)
    icon = template(
      `<svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">${drawing}</svg>`,
    )
    templates.set(name, icon)
  }
  const made = copy(icon)
  if (label === null) made.setAttribute('aria-hidden', 'true')
  else {
    made.setAttribute('role', 'img')
    made.setAttribute('aria-label', label)
  }
  made.setAttribute('class', `inline-block size-4 shrink-0 ${className}`)
  return made
}
