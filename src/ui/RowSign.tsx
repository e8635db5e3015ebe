import { classNames } from '~/lib/class-names'

/** Signs that stand in many rows of a table at once. */
export type RowSignName =
  | 'running'
  | 'stopped'
  | 'transition'
  | 'failed'
  | 'unusual'
  | 'globe'
  | 'disk'

/**
 * A sign of a row, drawn by its class alone (see row-signs.css). Without `label` it is decoration, hidden from
 * assistive technology.
 */
export function RowSign({
  name,
  label,
  className,
}: {
  name: RowSignName
  label?: string
  className?: string
}) {
  const meaning =
    label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return <span {...meaning} className={classNames('sign', `sign-${name}`, className)} />
}
