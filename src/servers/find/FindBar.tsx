import { useEffect, useId, useRef } from 'react'

import { IconButton } from '~/ui/IconButton'

import { formatCount } from '../list/list-state'
import type { Find } from './use-find'

/** Finds text in the rows, also in those that are not drawn. Enter goes on, Shift+Enter back, Escape closes. */
export function FindBar({
  find,
  onReveal,
  onClose,
}: {
  find: Find
  onReveal: (id: string) => void
  onClose: () => void
}) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])

  function step(by: 1 | -1) {
    const next = find.step(by)
    if (next !== null) onReveal(next)
  }

  return (
    <search
      aria-label="Find in rows"
      className="absolute top-9 right-4 z-20 flex h-9 items-center gap-1 rounded-control border border-border bg-raised pr-1 pl-2 shadow-(--shadow-float)"
    >
      <label htmlFor={id} className="text-small text-muted">
        Find
      </label>
      <input
        id={id}
        ref={input}
        className="h-7 w-48 bg-transparent px-1 text-table outline-none"
        value={find.text ?? ''}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => find.look(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
          else if (event.key === 'Escape') onClose()
          else return
          event.preventDefault()
        }}
      />
      <output className="min-w-20 text-right text-small text-muted tabular-nums">
        {describeFind(find)}
      </output>
      <IconButton icon="up" label="Previous" onClick={() => step(-1)} />
      <IconButton icon="down" label="Next" onClick={() => step(1)} />
      <IconButton icon="close" label="Close Find" onClick={onClose} />
    </search>
  )
}

function describeFind({ text, found, at }: Find): string {
  if (text === null || text.trim() === '') return ''
  if (found.length === 0) return 'not found'
  return at === -1
    ? `${formatCount(found.length)} found`
    : `${formatCount(at + 1)} of ${formatCount(found.length)}`
}
