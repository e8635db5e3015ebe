import type { ButtonHTMLAttributes } from 'react'

import { classNames } from '~/lib/class-names'

import { Icon, type IconName } from './Icon'

/** A button that shows only an icon; `label` is its name and its tooltip. */
export function IconButton({
  icon,
  label,
  className,
  ...button
}: Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label' | 'title'> & {
  icon: IconName
  label: string
}) {
  return (
    <button
      type="button"
      {...button}
      aria-label={label}
      title={label}
      className={classNames(
        'inline-flex size-6 shrink-0 items-center justify-center rounded-small text-muted hover:bg-hover hover:text-text',
        className,
      )}
    >
      <Icon name={icon} />
    </button>
  )
}
