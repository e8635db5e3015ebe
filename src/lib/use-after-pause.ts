import { useEffect, useState } from 'react'

/** Milliseconds: longer than between two keys of somebody who types slowly. */
const speakingPause = 700

/** A text once it has stood for a moment, to be said aloud: what changes with every key is not said for every key. */
export function useAfterPause(text: string): string {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), speakingPause)
    return () => clearTimeout(timer)
  }, [text])
  return said
}
