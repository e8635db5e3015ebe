import { useEffect } from 'react'

import { t } from '~/lib/language/translate'
import { Button } from '~/ui/Button'
import { Icon } from '~/ui/Icon'
import { Notice } from '~/ui/Notice'

import type { Copied } from '../copy/put-on-clipboard'

/** Says what was copied, until the next key or click, or that the browser refused. */
export function CopyOutcome({
  copied,
  onDismiss,
}: {
  copied: Copied | null
  onDismiss: () => void
}) {
  const done = copied !== null && !copied.refused
  useEffect(() => {
    if (!done) return
    addEventListener('pointerdown', onDismiss)
    addEventListener('keydown', onDismiss)
    return () => {
      removeEventListener('pointerdown', onDismiss)
      removeEventListener('keydown', onDismiss)
    }
  }, [done, onDismiss])

  return (
    <>
      {/* It stands there before it has something to say, or nobody would hear it. */}
      <output
        className={
          done ? 'flex shrink-0 items-center gap-1.5 border-t bg-surface px-3 py-1' : 'sr-only'
        }
      >
        {done && (
          <>
            <Icon name="check" className="text-accent" />
            {t(`Copied ${copied.what}`)}
          </>
        )}
      </output>
      {copied?.refused === true && (
        <div className="absolute inset-x-0 bottom-0 z-3">
          <Notice
            tone="failed"
            title={t('The browser refused to copy.')}
            actions={<Button onClick={onDismiss}>{t('Dismiss')}</Button>}
          >
            {t('Allow this page to use the clipboard, then copy again.')}
          </Notice>
        </div>
      )}
    </>
  )
}
