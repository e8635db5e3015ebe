import { useState } from 'react'

import { t } from '~/lib/language/translate'
import { focusFilters } from '~/servers/focus-filters'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'

import type { DroppedPart } from './address'
import { explainDropped } from './explain-dropped'

/** Says which parts of the address were left out and why, until somebody has read it. */
export function AddressNotice({
  dropped,
  unknownProject,
  shown,
}: {
  dropped: readonly DroppedPart[]
  /** The id of a project that is not configured, or null. */
  unknownProject: string | null
  /** What the one is called that is shown. */
  shown: string
}) {
  const [read, setRead] = useState(false)
  if (read) return null

  function dismiss() {
    setRead(true)
    focusFilters()
  }

  return (
    <Notice
      tone="note"
      title={t('Parts of the address were left out.')}
      actions={<Button onClick={dismiss}>{t('Dismiss')}</Button>}
    >
      {dropped.map((part) => `${explainDropped(part)} `)}
      {unknownProject !== null &&
        t('Project {id} is not configured here; {label} is shown.', {
          id: unknownProject,
          label: shown,
        })}
    </Notice>
  )
}
