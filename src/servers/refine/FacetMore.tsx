import { useRef } from 'react'
import { flushSync } from 'react-dom'

import { formatCount } from '~/lib/format-count'
import { Button } from '~/ui/Button'

/**
 * Lists the lines beside it that wait behind it, the first of which takes the focus, and folds them again. `lines`
 * selects a control of each line.
 */
export function FacetMore({
  lines,
  waiting,
  open,
  noun,
  onToggle,
}: {
  lines: string
  /** How many lines are not listed. */
  waiting: number
  /** More than a few lines are listed. */
  open: boolean
  /** What the lines are, said after their number where it is not plain. */
  noun?: string
  onToggle: () => void
}) {
  const button = useRef<HTMLButtonElement>(null)

  function toggle() {
    const find = () => [
      ...(button.current?.parentElement?.querySelectorAll<HTMLElement>(lines) ?? []),
    ]
    const before = new Set(find())
    flushSync(onToggle)
    const revealed = find().find((line) => !before.has(line))
    if (revealed === undefined) button.current?.scrollIntoView({ block: 'nearest' })
    else revealed.focus()
  }

  return (
    <Button ref={button} look="link" className="ml-8.5 text-small" onClick={toggle}>
      {[open ? 'fewer' : `${formatCount(waiting)} more`, noun].join(' ').trim()}
    </Button>
  )
}
