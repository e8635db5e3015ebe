import { useRef } from 'react'
import { flushSync } from 'react-dom'

import { Button } from '~/ui/Button'

/**
 * Lists the lines beside it that wait behind it, the first of which takes the focus, and folds them again. `lines`
 * selects a control of each line.
 */
export function FacetMore({
  lines,
  label,
  onToggle,
}: {
  lines: string
  /** How many lines wait, or that there will be fewer. */
  label: string
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
      {label}
    </Button>
  )
}
