import { useState } from 'react'

import { t } from '~/lib/language/translate'
import { Menu } from '~/ui/Menu'

import { chooseSoftStop, currentSoftStop, softStops } from './soft-stop'

/** Chooses after how many servers the next load pauses. */
export function SoftStopMenu() {
  const [stop, setStop] = useState(currentSoftStop)
  return (
    <Menu
      buttonClass="h-7 rounded-control px-2 text-muted hover:bg-hover hover:text-text"
      button={Number.isFinite(stop) ? t('Pause at {stop}', { stop }) : t('No pause')}
      label={t('Pause loading')}
      items={softStops.map((value) => ({
        value: String(value),
        label: Number.isFinite(value) ? t('at {value} servers', { value }) : t('never'),
      }))}
      chosen={String(stop)}
      onChoose={(value) => {
        chooseSoftStop(Number(value))
        setStop(Number(value))
      }}
    />
  )
}
