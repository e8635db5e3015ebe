import type { ComponentProps } from 'react'

import { classNames } from '~/lib/class-names'

const looks = {
  plain:
    'border border-border bg-field text-control enabled:hover:bg-hover disabled:border-line disabled:bg-transparent',
  quiet: 'text-table enabled:hover:bg-hover',
  link: 'px-0! text-accent underline-offset-2 enabled:hover:underline',
} as const

/**
 * A button of 28 pixels height: `plain` in a form, `quiet` in a bar, `link` for an action inside a sentence, whose size
 * of text it takes.
 */
export function Button({
  look = 'plain',
  className,
  ...button
}: ComponentProps<'button'> & { look?: keyof typeof looks }) {
  return (
    <button
      type="button"
      {...button}
      className={classNames(
        'inline-flex h-7 shrink-0 items-center gap-1.5 rounded-control px-2.5 whitespace-nowrap disabled:text-muted',
        looks[look],
        className,
      )}
    />
  )
}
