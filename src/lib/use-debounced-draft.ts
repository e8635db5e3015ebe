import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** Milliseconds without a key after which typed text counts as meant. */
const typingPause = 300

interface Draft {
  readonly text: string
  /** The value that it was typed over. */
  readonly over: string
  /** The value that it was last committed as in this edit; null before its first commit. */
  readonly committed: string | null
}

/**
 * Text while it is typed, next to the value it becomes. `read` turns it into a value, or into null when it is none;
 * then it stays as typed and is not committed. It is committed once typing pauses, on Enter and on blur. `first` tells
 * the first commit of an edit from its corrections, so that Back undoes the whole edit. A value that changes from
 * elsewhere (Back, a cleared filter) wins over what was typed for the old one, and ends the edit.
 */
export function useDebouncedDraft(
  value: string,
  read: (text: string) => string | null,
  commit: (value: string, first: boolean) => void,
) {
  const [draft, setDraft] = useState<Draft | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const current = draft === null ? null : follow(draft, value)
  if (current !== draft) setDraft(current)
  const text = current?.text ?? value

  function flush() {
    clearTimeout(timer.current)
    const next = read(text)
    if (current === null || next === null || next === value) return
    setDraft({ text, over: value, committed: next })
    commit(next, current.committed === null)
  }

  // The timer commits what stands in the field when it goes off, for the value of then.
  const latestFlush = useRef(flush)
  useLayoutEffect(() => {
    latestFlush.current = flush
  })

  const discard = useCallback(() => {
    clearTimeout(timer.current)
    setDraft(null)
  }, [])

  return {
    text,
    /** Takes over what stands in the field after a key. */
    type: (typed: string) => {
      // A key may come before a commit is drawn: the edit goes on from the draft of now, not from the drawn one.
      setDraft((before) => ({ ...(before ?? { over: value, committed: null }), text: typed }))
      clearTimeout(timer.current)
      timer.current = setTimeout(() => latestFlush.current(), typingPause)
    },
    /** Commits at once. */
    flush,
    /** Ends the edit; text that is no value stays, so that a person can mend it. */
    finish: () => {
      flush()
      setDraft(read(text) === null ? { text, over: value, committed: null } : null)
    },
    /** Forgets what was typed since the last commit; the same function on every render. */
    discard,
  }
}

/** What is left of a draft at this value: a committed one lets go of what it was typed over once its value is there. */
function follow(draft: Draft, value: string): Draft | null {
  if (value === draft.committed) return draft.over === value ? draft : { ...draft, over: value }
  return value === draft.over ? draft : null
}
