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

interface RowSignProps {
  name: RowSignName
  label?: string
  className?: string
}

/**
 * A sign of a row, drawn by its class alone (see row-signs.css). Without `label` it is decoration, hidden from
 * assistive technology.
 */
export function RowSign(props: RowSignProps) {
  return rowSign(props)
}

/** The same for the cells of a table, of which there are hundreds: not a component of its own. */
export function rowSign({ name, label, className }: RowSignProps) {
  const meaning =
    label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return <span {...meaning} className={classNames('sign', `sign-${name}`, className)} />
}
