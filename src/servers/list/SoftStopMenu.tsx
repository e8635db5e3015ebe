import { useState } from 'react'

import { formatCount } from '~/lib/format-count'
import { Menu } from '~/ui/Menu'

import { chooseSoftStop, currentSoftStop, softStops } from './soft-stop'

const items = softStops.map((stop) => ({
  value: String(stop),
  label: Number.isFinite(stop) ? `at ${formatCount(stop)} servers` : 'never',
}))

/** Chooses after how many servers the next load pauses. */
export function SoftStopMenu() {
  const [stop, setStop] = useState(currentSoftStop)
  return (
    <Menu
      buttonClass="h-7 rounded-control px-2 text-muted hover:bg-hover hover:text-text"
      button={Number.isFinite(stop) ? `Pause at ${formatCount(stop)}` : 'No pause'}
      label="Pause loading"
      items={items}
      chosen={String(stop)}
      onChoose={(value) => {
        chooseSoftStop(Number(value))
        setStop(Number(value))
      }}
    />
  )
}
