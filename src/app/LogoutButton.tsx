import { useState } from 'react'

import { t } from '~/lib/language/translate'
import { Button } from '~/ui/Button'

import { logOut } from './session'

/** Ends the session and leaves the page, with everything that it loaded. */
export function LogoutButton() {
  const [state, setState] = useState<'idle' | 'running' | 'failed'>('idle')

  async function leave() {
    setState('running')
    try {
      const next = await logOut()
      // A page that the browser kept for its Back button would still show what was loaded.
      addEventListener('pageshow', ({ persisted }) => {
        if (persisted) location.reload()
      })
      location.replace(next)
    } catch {
      setState('failed')
    }
  }

  return (
    <Button look="quiet" data-action="" disabled={state === 'running'} onClick={() => void leave()}>
      {state === 'failed' ? t('Logging out failed, try again') : t('Log out')}
    </Button>
  )
}
