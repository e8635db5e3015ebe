import { useEffect, useId, useRef, useState } from 'react'

import { isComposing } from '~/lib/is-composing'
import { t } from '~/lib/language/translate'
import { Button } from '~/ui/Button'

import { nameProblem } from './view'

/** Asks for the name of a view. Enter takes it, Escape gives up; a name that cannot be is explained. */
export function NameForm({
  label,
  initial,
  action,
  isTaken,
  onName,
  onCancel,
}: {
  label: string
  initial: string
  action: string
  isTaken: (name: string) => boolean
  onName: (name: string) => void
  onCancel: () => void
}) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  // It stands here because its button was pressed.
  useEffect(() => input.current?.select(), [])
  const [text, setText] = useState(initial)
  const name = text.trim()
  const taken = isTaken(name)
  const problem = nameProblem(text) ?? (taken ? t('The name is taken by another view.') : null)
  return (
    <form
      className="flex flex-wrap items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (problem === null) onName(name)
      }}
    >
      <label htmlFor={id} className="w-full text-small text-muted">
        {label}
      </label>
      <input
        id={id}
        ref={input}
        className="h-7 min-w-0 flex-1 rounded-control border border-border bg-field px-2"
        value={text}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={problem !== null}
        aria-describedby={`${id}-problem`}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || isComposing(event)) return
          // The form closes, not the panel around it.
          event.preventDefault()
          onCancel()
        }}
      />
      <Button type="submit" disabled={problem !== null}>
        {action}
      </Button>
      <Button look="quiet" onClick={onCancel}>
        {t('Cancel')}
      </Button>
      <p id={`${id}-problem`} role="alert" className="w-full text-small text-failed empty:hidden">
        {problem}
      </p>
    </form>
  )
}
