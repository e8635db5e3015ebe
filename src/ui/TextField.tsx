import { type ReactNode, useRef } from 'react'

import { isComposing } from '~/lib/is-composing'
import { t, translated } from '~/lib/language/translate'
import { useDebouncedDraft } from '~/lib/use-debounced-draft'

import { Field } from './Field'
import { IconButton } from './IconButton'

type Suggestions = readonly { readonly value: string; readonly meaning: string }[]

const noSuggestions: Suggestions = []

/**
 * A text that takes effect while it is typed. `check` says what is wrong with a text, as words that go on after the
 * label, or null; a wrong text is shown with its error and never committed.
 */
export function TextField({
  label,
  meaning,
  value,
  placeholder,
  suggestions = noSuggestions,
  check,
  onCommit,
  className,
}: {
  label: string
  meaning: ReactNode
  value: string
  placeholder?: string
  /** Offered while typing. */
  suggestions?: Suggestions
  check: (text: string) => string | null
  onCommit: (value: string, first: boolean) => void
  className?: string
}) {
  const problem = (text: string) => (text.trim() === '' ? null : check(text))
  const read = (text: string) => (problem(text) === null ? text.trim() : null)
  const input = useRef<HTMLInputElement>(null)
  const draft = useDebouncedDraft(value, read, onCommit)

  return (
    <Field
      label={label}
      meaning={meaning}
      error={problem(draft.text)}
      active={value !== ''}
      {...(className === undefined ? {} : { className })}
    >
      {(control) => (
        <>
          <input
            {...control}
            ref={input}
            className="h-full min-w-0 flex-1 bg-transparent px-2 outline-none placeholder:text-muted"
            value={draft.text}
            placeholder={placeholder}
            list={suggestions.length === 0 ? undefined : `${control.id}-suggestions`}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => draft.type(event.target.value)}
            onBlur={draft.finish}
            onKeyDown={(event) => {
              if (isComposing(event)) return
              if (event.key === 'Enter') draft.flush()
              if (event.key === 'Escape') draft.discard()
            }}
          />
          {suggestions.length > 0 && (
            <datalist id={`${control.id}-suggestions`}>
              {suggestions.map((suggestion) => (
                <option
                  key={suggestion.value}
                  value={suggestion.value}
                  label={translated(suggestion.meaning)}
                />
              ))}
            </datalist>
          )}
          {draft.text !== '' && (
            <IconButton
              icon="close"
              label={t('Clear {label}', { label })}
              // Keeps the focus in the field: leaving it would commit what is about to be cleared.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => {
                draft.discard()
                onCommit('', true)
                // This button goes with the text.
                input.current?.focus()
              }}
            />
          )}
        </>
      )}
    </Field>
  )
}
