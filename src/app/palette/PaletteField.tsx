import { type KeyboardEvent, useEffect, useEffectEvent, useId, useState } from 'react'

import { isComposing } from '~/lib/is-composing'
import { formatCount } from '~/servers/list/list-state'

import type { Entry, EntryGroup } from './entry'
import { PaletteList } from './PaletteList'

/** The text by which entries are found, and the entries; the field keeps the focus. */
export function PaletteField({
  text,
  groups,
  ready,
  onText,
  onChoose,
}: {
  text: string
  groups: readonly EntryGroup[]
  /** The entries are those of the text as it stands. */
  ready: boolean
  onText: (text: string) => void
  onChoose: (entry: Entry) => void
}) {
  const id = useId()
  /** The entry that the arrow keys came to; until they do, or where it is gone, the first one that a text finds. */
  const [walkedTo, setWalkedTo] = useState<string | null>(null)
  /** Enter was pressed before the entries of the text were there. */
  const [entered, setEntered] = useState(false)
  const entries = groups.flatMap((group) => group.entries)
  const found = entries.findIndex((entry) => entry.id === walkedTo)
  const at = found === -1 && text.trim() !== '' ? 0 : found
  const active = entries[at]

  const enter = useEffectEvent(() => {
    if (active !== undefined) onChoose(active)
  })
  useEffect(() => {
    if (entered && ready) enter()
  }, [entered, ready])

  function walk(step: 1 | -1) {
    const from = at === -1 && step === -1 ? 0 : at
    const next = entries[(from + step + entries.length) % entries.length]
    setWalkedTo(next?.id ?? null)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event)) return
    if (event.key === 'ArrowDown') walk(1)
    else if (event.key === 'ArrowUp') walk(-1)
    else if (event.key === 'Enter') setEntered(true)
    else return
    event.preventDefault()
  }

  return (
    <>
      <input
        data-start
        role="combobox"
        aria-label="Find anything"
        aria-expanded={entries.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active === undefined ? undefined : `${id} ${active.id}`}
        className="h-8 w-full rounded-control border border-border bg-field px-2 placeholder:text-muted"
        placeholder="A server, a view, or what to do"
        value={text}
        spellCheck={false}
        autoComplete="off"
        onChange={({ target }) => {
          onText(target.value)
          setWalkedTo(null)
          setEntered(false)
        }}
        onKeyDown={onKeyDown}
      />
      <PaletteList id={id} groups={groups} active={active} onChoose={onChoose} />
      <output className="sr-only">
        {entries.length === 1 ? '1 result' : `${formatCount(entries.length)} results`}
      </output>
    </>
  )
}
