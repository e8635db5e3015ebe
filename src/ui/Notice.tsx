import type { ReactNode } from 'react'

import { RowSign, type RowSignName } from './RowSign'

const tones = {
  failed: { ground: 'bg-failed-ground', mark: 'text-failed', sign: 'failed' },
  waiting: { ground: 'bg-transition-ground', mark: 'text-transition', sign: 'transition' },
  note: { ground: 'bg-note-ground', mark: 'text-accent', sign: 'unusual' },
} as const satisfies Record<string, { ground: string; mark: string; sign: RowSignName }>

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
  const { ground, mark, sign } = tones[tone]
  return (
    <div
      role={tone === 'failed' ? 'alert' : 'status'}
      className={`flex flex-wrap items-start gap-x-2 border-b px-3 py-1.5 ${ground}`}
    >
      <RowSign name={sign} className={`mt-2.5 ${mark}`} />
      <div className="min-w-0 flex-1 basis-64 py-1">
        <strong className="font-semibold">{title}</strong> <span>{children}</span>
      </div>
      <div className="ml-auto flex items-center gap-2">{actions}</div>
    </div>
  )
}
