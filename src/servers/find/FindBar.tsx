import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'

import type { Row } from '~/api/server'
import { isComposing } from '~/lib/is-composing'
import { t, translated } from '~/lib/language/translate'
import { useAfterPause } from '~/lib/use-after-pause'
import { IconButton } from '~/ui/IconButton'
import type { TableColumn } from '~/table/table-column'

import { nameOfRow } from '../name-of-row'
import type { Refined } from '../refine/refined'
import { describeFound } from './describe-found'
import { chooseCtrlF, takesCtrlF } from './find-keys'
import { findRows } from './find-rows'
import { placeFound } from './place-found'
import { useCellTexts } from './use-cell-texts'
import { useFoundMark } from './use-found-mark'

/**
 * Finds text in the refined rows, also in those that are not drawn: in what the visible columns say and in what plain
 * words find. Enter goes on, Shift+Enter back, around at the ends; Escape closes.
 */
export function FindBar({
  asked: times,
  refined,
  columns,
  partial,
  shownId,
  onShow,
  onClose,
}: {
  /** How often it was asked for: each time its field takes the focus. */
  asked: number
  refined: Refined
  /** The visible columns. */
  columns: readonly TableColumn<Row>[]
  /** Not every server is loaded. */
  partial: boolean
  /** The row that was found and is shown; null for none. */
  shownId: string | null
  onShow: (id: string) => void
  /** Is told in which of the columns the row that is shown was found. */
  onClose: (column: number | undefined) => void
}) {
  const id = useId()
  const bar = useRef<HTMLElement>(null)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (times > 0) input.current?.focus()
  }, [times])
  const [text, setText] = useState('')
  const [ctrlF, setCtrlF] = useState(takesCtrlF)

  const cells = useCellTexts(refined.indexes, columns)
  // A key shows in the field first; many rows are looked through after it.
  const asked = useDeferredValue(text)
  const found = useMemo(() => findRows(asked, refined, cells), [asked, refined, cells])
  const at = found.findIndex((row) => row.id === shownId)
  const row = found[at]
  const place = useMemo(
    () => (row === undefined ? null : placeFound(asked, row, columns)),
    [asked, row, columns],
  )
  useFoundMark(bar, shownId, place?.at ?? -1)
  const words = describeFound({
    text: asked,
    found: found.length,
    at,
    // The name of a field is a word of the refine language.
    where: place === null || place.at === -1 ? (place?.name ?? null) : translated(place.name),
    searching: !cells.ready,
    partial,
  })
  // The name is seen in the row.
  const said = useAfterPause(
    row === undefined ? words : t('{name}, {where}', { name: nameOfRow(row), where: words }),
  )

  function close() {
    onClose(place === null || place.at === -1 ? undefined : place.at)
  }

  function step(by: 1 | -1) {
    // Enter may come before the rows of the last key.
    const all = asked === text ? found : findRows(text, refined, cells)
    const from = all.findIndex((row) => row.id === shownId)
    const next = from === -1 && by === -1 ? all.length - 1 : from + by
    const row = all[(next + all.length) % all.length]
    if (row !== undefined) onShow(row.id)
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of its controls
    <search
      ref={bar}
      aria-label={t('Find in rows')}
      className="flex min-h-11 shrink-0 flex-wrap items-center justify-end gap-x-2 gap-y-1 border-b bg-surface px-3 py-1.5"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event)) return
        event.preventDefault()
        close()
      }}
    >
      <label htmlFor={id} className="text-small text-muted">
        {t('Find')}
      </label>
      <input
        id={id}
        ref={input}
        className="h-7 w-48 min-w-0 rounded-control border border-border bg-field px-2 text-table"
        value={text}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || isComposing(event)) return
          event.preventDefault()
          step(event.shiftKey ? -1 : 1)
        }}
      />
      <span aria-hidden className="min-w-20 text-right text-small text-muted tabular-nums">
        {words}
      </span>
      <output className="sr-only">{said}</output>
      {/* They go to a second line together. */}
      <div className="flex items-center gap-2">
        <IconButton icon="up" label={t('Previous')} onClick={() => step(-1)} />
        <IconButton icon="down" label={t('Next')} onClick={() => step(1)} />
        <label
          className="flex items-center gap-1 px-1 text-small whitespace-nowrap text-muted"
          title={t("Ctrl+F (⌘F) opens this. When off, it is the browser's own, and / opens this.")}
        >
          <input
            type="checkbox"
            className="accent-accent"
            checked={ctrlF}
            onChange={({ target: { checked } }) => {
              chooseCtrlF(checked)
              setCtrlF(checked)
            }}
          />
          {t('by Ctrl+F')}
        </label>
        <IconButton icon="close" label={t('Close Find')} onClick={close} />
      </div>
    </search>
  )
}
