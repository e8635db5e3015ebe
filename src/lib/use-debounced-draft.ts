import { useCallback, useEffect, useRef, useState } from 'react'

/** Milliseconds without a key after which typed text counts as meant. */
const typingPause = 300

interface Draft {
  readonly text: string
  /** The values that this text belongs to: the one it was typed over and the one it was committed as. */
  readonly bases: readonly string[]
}

/**
 * Text while it is typed, next to the value it becomes. `read` turns it into a value, or into null when it is none;
 * then it stays as typed and is not committed. It is committed once typing pauses, on Enter and on blur. `first` tells
 * the first commit of an edit from its corrections, so that Back undoes the whole edit. A value that changes from
 * elsewhere (Back, a cleared filter) wins over what was typed for the old one.
 */
export function useDebouncedDraft(
  value: string,
  read: (text: string) => string | null,
  commit: (value: string, first: boolean) => void,
) {
  const [draft, setDraft] = useState<Draft | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const editing = useRef(false)
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  }, [value])
  useEffect(() => () => clearTimeout(timer.current), [])

  const text = draft?.bases.includes(value) === true ? draft.text : value

  function commitNow(typed: string) {
    clearTimeout(timer.current)
    const next = read(typed)
    if (next === null || next === value) return
    setDraft({ text: typed, bases: [value, next] })
    commit(next, !editing.current)
    editing.current = true
  }

  const discard = useCallback(() => {
    clearTimeout(timer.current)
    setDraft(null)
  }, [])

  return {
    text,
    /** Takes over what stands in the field after a key. */
    type: (typed: string) => {
      setDraft({ text: typed, bases: [value] })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => {
        if (latest.current === value) commitNow(typed)
      }, typingPause)
    },
    /** Commits at once. */
    flush: () => commitNow(text),
    /** Ends the edit; text that is no value stays, so that a person can mend it. */
    finish: () => {
      commitNow(text)
      editing.current = false
      if (read(text) !== null) setDraft(null)
    },
    /** Forgets what was typed since the last commit; the same function on every render. */
    discard,
  }
}
