import { useState } from 'react'

import { t } from '~/lib/language/translate'
import { Button } from '~/ui/Button'

/** Copies the address, which holds the whole view; where that is refused, the address is shown to be copied by hand. */
export function CopyLink() {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null)

  async function copy() {
    try {
      await navigator.clipboard.writeText(location.href)
      setOutcome('copied')
    } catch {
      setOutcome('failed')
    }
  }

  return (
    <>
      <Button onClick={() => void copy()} onBlur={() => setOutcome(null)}>
        {outcome === 'copied' ? t('Link copied') : t('Copy link')}
      </Button>
      {/* Beside the button: a status within it would leave it without a name. */}
      <output className="sr-only">{outcome === 'copied' && t('Link copied')}</output>
      {outcome === 'failed' && (
        <p role="alert" className="w-full text-small">
          {t('This browser does not let a page copy. Copy the address bar instead.')}
        </p>
      )}
    </>
  )
}
