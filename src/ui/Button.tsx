import type { ButtonHTMLAttributes } from 'react'

import { classNames } from '~/lib/class-names'

const looks = {
  plain: 'border border-border bg-field hover:bg-hover',
  quiet: 'text-muted hover:bg-hover hover:text-text',
  link: 'px-0! text-accent underline-offset-2 hover:underline',
} as const

/** A button of 28 pixels height; `link` is for an action inside a sentence. */
export function Button({
  look = 'plain',
  className,
  ...button
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: keyof typeof looks }) {
  return (
    <button
      type="button"
      {...button}
      className={classNames(
        'inline-flex h-7 shrink-0 items-center gap-1.5 rounded-control px-2.5 text-control whitespace-nowrap disabled:text-muted',
        looks[look],
        className,
      )}
    />
  )
}
