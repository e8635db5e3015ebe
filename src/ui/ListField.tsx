import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'

import { isComposing } from '~/lib/is-composing'
import { t } from '~/lib/language/translate'

import { Field } from './Field'

// Most fields hold nothing when the page is opened.
const ChipList = lazy(async () => ({ default: (await import('./ChipList')).ChipList }))

/** Several texts, each a chip; Enter or leaving the field adds what was typed, Backspace in an empty field takes the last. */
export function ListField({
  label,
  meaning,
  values,
  placeholder,
  check,
  onCommit,
  className,
}: {
  label: string
  meaning: ReactNode
  values: readonly string[]
  placeholder?: string
  check: (text: string) => string | null
  onCommit: (values: readonly string[]) => void
  className?: string
}) {
  const [text, setText] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const typed = text.trim()
  const error = typed === '' ? null : check(typed)

  function add() {
    if (typed === '' || error !== null) return
    setText('')
    if (!values.includes(typed)) onCommit([...values, typed])
  }

  return (
    <Field
      label={label}
      meaning={meaning}
      error={error}
      active={values.length > 0}
      {...(className === undefined ? {} : { className })}
    >
      {(control) => (
        <div className="flex h-full min-w-0 flex-1 items-center gap-1 pl-2">
          {values.length > 0 && (
            <Suspense>
              <ChipList
                label={label}
                values={values}
                onRemove={(value) => {
                  onCommit(values.filter((other) => other !== value))
                  input.current?.focus()
                }}
              />
            </Suspense>
          )}
          <input
            {...control}
            ref={input}
            className="h-full w-14 min-w-8 flex-1 basis-8 bg-transparent pr-2 outline-none placeholder:text-muted"
            value={text}
            placeholder={values.length === 0 ? placeholder : t('add')}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => setText(event.target.value)}
            onBlur={add}
            onKeyDown={(event) => {
              if (isComposing(event)) return
              if (event.key === 'Enter') add()
              if (event.key === 'Escape') setText('')
              if (event.key === 'Backspace' && text === '' && values.length > 0) {
                onCommit(values.slice(0, -1))
              }
            }}
          />
        </div>
      )}
    </Field>
  )
}
