import { useState } from 'react'

import { t } from '~/lib/language/translate'

import { IconButton } from './IconButton'

/** Copies `text`; the icon turns into a check mark until the pointer or the focus leaves. `what` names it: `server ID`. */
export function CopyButton({
  text,
  what,
  className,
  tabIndex,
}: {
  text: string
  what: string
  className?: string
  tabIndex?: number
}) {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null)
  const label =
    outcome === null
      ? t('Copy {what}', { what })
      : outcome === 'copied'
        ? t('Copied {what}', { what })
        : t('Could not copy {what}', { what })

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      setOutcome('failed')
    }
  }

  return (
    <IconButton
      icon={outcome === 'copied' ? 'check' : outcome === 'failed' ? 'warning' : 'copy'}
      label={label}
      className={className}
      tabIndex={tabIndex}
      onClick={(event) => {
        event.stopPropagation()
        void copy()
      }}
      onBlur={() => setOutcome(null)}
      onPointerLeave={() => setOutcome(null)}
    />
  )
}
