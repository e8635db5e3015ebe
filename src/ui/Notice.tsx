import type { ReactNode } from 'react'

import { Icon, type IconName } from './Icon'

const tones = {
  failed: { ground: 'bg-failed-ground', mark: 'text-failed', icon: 'failed' },
  waiting: { ground: 'bg-transition-ground', mark: 'text-transition', icon: 'transition' },
  note: { ground: 'bg-note-ground', mark: 'text-accent', icon: 'unusual' },
} as const satisfies Record<string, { ground: string; mark: string; icon: IconName }>

/** A strip over the table: what happened, what it means for what is on the screen, and what to do. */
export function Notice({
  tone,
  title,
  children,
  actions,
}: {
  tone: keyof typeof tones
  title: string
  children?: ReactNode
  actions?: ReactNode
}) {
  const { ground, mark, icon } = tones[tone]
  return (
    <div
      role={tone === 'failed' ? 'alert' : 'status'}
      className={`flex items-start gap-2 border-b px-3 py-1.5 ${ground}`}
    >
      <Icon name={icon} className={`mt-1.5 ${mark}`} />
      <div className="min-w-0 flex-1 py-1">
        <strong className="font-semibold">{title}</strong> <span>{children}</span>
      </div>
      <div className="flex items-center gap-2">{actions}</div>
    </div>
  )
}
