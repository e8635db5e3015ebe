import { type KeyboardEvent, useEffect, useEffectEvent, useId, useState } from 'react'

import { isComposing } from '~/lib/is-composing'
import { t } from '~/lib/language/translate'
import { useAfterPause } from '~/lib/use-after-pause'

import { describeResults } from './describe-results'
import type { Entry, EntryGroup } from './entry'
import { PaletteList } from './PaletteList'

/** The text by which entries are found, and the entries; the field keeps the focus. */
export function PaletteField({
  text,
  groups,
  rowCount,
  ready,
  onText,
  onChoose,
}: {
  text: string
  groups: readonly EntryGroup[]
  /** Loaded rows that the text names, those beyond the entries included. */
  rowCount: number
  /** The entries are those of the text as it stands. */
  ready: boolean
  onText: (text: string) => void
  onChoose: (entry: Entry) => void
}) {
  const id = useId()
  /** The entry that the arrow keys came to; until they do, or where it is gone, the first one that a text finds. */
  const [walkedTo, setWalkedTo] = useState<string | null>(null)
  /** Text at which Enter was pressed before its entries were there. */
  const [entered, setEntered] = useState<string | null>(null)
  const entries = groups.flatMap((group) => group.entries)
  const found = entries.findIndex((entry) => entry.id === walkedTo)
  const blank = text.trim() === ''
  const at = found === -1 && !blank ? 0 : found
  const active = entries[at]
  const said = useAfterPause(ready && !blank ? describeResults(rowCount, entries.length) : '')

  function take() {
    if (active !== undefined) onChoose(active)
  }

  const takeLate = useEffectEvent(take)
  const late = entered === text && ready
  useEffect(() => {
    if (late) takeLate()
  }, [late])

  function walk(step: 1 | -1) {
    const from = at === -1 && step === -1 ? 0 : at
    const next = entries[(from + step + entries.length) % entries.length]
    setWalkedTo(next?.id ?? null)
    setEntered(null)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event)) return
    if (event.key === 'ArrowDown') walk(1)
    else if (event.key === 'ArrowUp') walk(-1)
    else if (event.key === 'Enter' && ready) take()
    else if (event.key === 'Enter') setEntered(text)
    else return
    event.preventDefault()
  }

  return (
    <>
      <input
        data-start
        role="combobox"
        aria-label={t('Find anything')}
        aria-expanded={entries.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active === undefined ? undefined : `${id}-${at}`}
        className="h-8 w-full rounded-control border border-border bg-field px-2 placeholder:text-muted"
        placeholder={t('A server, a view, or what to do')}
        value={text}
        spellCheck={false}
        autoComplete="off"
        onChange={({ target }) => {
          onText(target.value)
          setWalkedTo(null)
          setEntered(null)
        }}
        onKeyDown={onKeyDown}
      />
      <PaletteList
        id={id}
        groups={groups}
        none={ready && !blank && rowCount === 0}
        active={active}
        onChoose={onChoose}
      />
      <output className="sr-only">{said}</output>
    </>
  )
}
