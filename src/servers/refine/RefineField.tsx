import {
  type KeyboardEvent,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'

import { isRawPathPlace } from '~/inventory/refine/caret-place'
import { suggest } from '~/inventory/refine/suggest'
import { takeSuggestion } from '~/inventory/refine/take-suggestion'
import { isComplete, type Loaded } from '~/inventory/loaded'
import { halfWidth } from '~/inventory/refine/half-width'
import { afterPress } from '~/lib/after-press'
import { classNames } from '~/lib/class-names'
import { isComposing } from '~/lib/is-composing'
import { t } from '~/lib/language/translate'
import { useAfterPause } from '~/lib/use-after-pause'
import { IconButton } from '~/ui/IconButton'

import { ProblemMarks } from './ProblemMarks'
import { RowsOfText } from './RowsOfText'
import { SuggestionList } from './SuggestionList'
import type { Refined, RefineTyping } from './refined'
import { useRawPaths } from './use-raw-paths'

/**
 * The one text that refines the loaded rows, with suggestions at the caret. Arrow keys walk them, Enter or Tab takes
 * one, Escape puts them away. What cannot be read is underlined, and the rows stay as the last good text wanted them.
 */
export function RefineField({
  refined,
  typing,
  loaded,
  placeholder,
}: {
  refined: Refined
  typing: RefineTyping
  loaded: Loaded
  placeholder: string
}) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const latest = useRef(typing)
  useEffect(() => {
    latest.current = typing
  }, [typing])
  /** Where the caret stands while suggestions are wanted, else null. */
  const [caret, setCaret] = useState<number | null>(null)
  const [walkedTo, setWalkedTo] = useState(-1)
  /** Pixels by which the text in the field is scrolled. */
  const [scrolled, setScrolled] = useState(0)
  const { text, problems, query, unfinished, indexes } = refined

  // The rows follow a key first, the suggestions after them.
  const place = useMemo(() => (caret === null ? null : { text, caret }), [text, caret])
  const asked = useDeferredValue(place)
  const rawPaths = useRawPaths(asked !== null && isRawPathPlace(asked.text, asked.caret), loaded)
  const suggestions = useMemo(
    () => (asked === null ? null : suggest(asked.text, asked.caret, { indexes, rawPaths })),
    [asked, indexes, rawPaths],
  )
  const items = place === null ? [] : (suggestions?.items ?? [])
  const open = items.length > 0
  /** The suggestion that the arrow keys came to; -1 for none, also where the list has become shorter. */
  const active = walkedTo < items.length ? walkedTo : -1
  const [first] = problems
  // What is half typed is no mistake.
  const saidProblem = useAfterPause(first?.message ?? '')
  const problem = first !== undefined && (
    <div id={`${id}-problem`}>
      <p className="text-failed">{first.message}</p>
      {/* Where no row is left, NoRowMatches says it. */}
      {refined.rows.length > 0 && (
        <p className="text-muted">
          <RowsOfText query={query} />
        </p>
      )}
    </div>
  )

  /** Suggests for a place of the caret, or puts the suggestions away. */
  function suggestAt(at: number | null) {
    setCaret(at)
    setWalkedTo(-1)
  }

  function change(next: string, at: number) {
    typing.type(next, at)
    suggestAt(at)
  }

  /** Takes what the field holds, of which so many characters before the caret were just typed. */
  function changeTyped(field: HTMLInputElement, length: number) {
    const at = field.selectionStart ?? field.value.length
    const plain = halfWidth(field.value, Math.max(0, at - length), at)
    if (plain !== field.value) {
      // Here and now: the next key may come before the next frame.
      field.value = plain
      field.setSelectionRange(at, at)
    }
    change(plain, at)
  }

  function take(index: number) {
    const item = items[index]
    if (item === undefined || place === null || suggestions === null) return
    // What is seen may still be that of the text before: it is taken where it fits the text of now as well.
    const fitting =
      asked === place ? suggestions : suggest(place.text, place.caret, { indexes, rawPaths })
    if (!fitting.items.some(({ insert }) => insert === item.insert)) return
    const { text: next, caret: at } = takeSuggestion(text, fitting, item)
    change(next, at)
    // A value is whole: what could come after it would only stand over the rows.
    if (item.kind === 'value') suggestAt(null)
    requestAnimationFrame(() => input.current?.setSelectionRange(at, at))
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event)) return
    if (event.key === 'ArrowDown' && !open) suggestAt(input.current?.selectionStart ?? text.length)
    else if (event.key === 'ArrowDown') setWalkedTo((active + 1) % items.length)
    else if (event.key === 'ArrowUp' && open) setWalkedTo((active <= 0 ? items.length : active) - 1)
    else if (event.key === 'Enter' && active >= 0) take(active)
    else if (event.key === 'Enter') {
      suggestAt(null)
      typing.finish()
    } else if (event.key === 'Tab' && !event.shiftKey && active >= 0) take(active)
    else if (event.key === 'Escape' && open) suggestAt(null)
    else return
    event.preventDefault()
  }

  return (
    <div className="relative min-w-0 flex-1 max-lg:basis-40">
      <div
        className={classNames(
          'relative flex h-7 items-center rounded-control border bg-field text-table focus-within:outline-2 focus-within:outline-accent',
          problems.length > 0 ? 'border-failed' : text === '' ? 'border-border' : 'border-accent',
        )}
      >
        <label
          htmlFor={id}
          className="flex h-full shrink-0 items-center pl-2 text-small text-muted"
        >
          {t('Refine')}
        </label>
        <div className="relative flex h-full min-w-0 flex-1 items-center">
          <ProblemMarks text={text} problems={problems} scrolled={scrolled} />
          <input
            id={id}
            ref={input}
            role="combobox"
            data-action={t('Refine the loaded rows')}
            aria-expanded={open}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
            aria-invalid={problems.length > 0}
            aria-describedby={problems.length > 0 ? `${id}-problem` : undefined}
            className="relative h-full w-full bg-transparent px-2 outline-none placeholder:text-muted"
            value={text}
            placeholder={placeholder}
            spellCheck={false}
            autoComplete="off"
            onChange={({ target, nativeEvent }) => {
              // A text that an input method still works on is its own.
              const composing = nativeEvent instanceof InputEvent && nativeEvent.isComposing
              if (composing) change(target.value, target.selectionStart ?? target.value.length)
              else changeTyped(target, target.value.length - text.length)
            }}
            onCompositionEnd={({ currentTarget, data }) => changeTyped(currentTarget, data.length)}
            onKeyDown={onKeyDown}
            onSelect={({ currentTarget }) => typing.moveCaret(currentTarget.selectionStart ?? 0)}
            onScroll={({ currentTarget }) => setScrolled(currentTarget.scrollLeft)}
            onClick={(event) => suggestAt(event.currentTarget.selectionStart)}
            onBlur={() => {
              suggestAt(null)
              // The rows may change, and with them what a press is on its way to; the address may not wait for that.
              typing.flush()
              afterPress(() => latest.current.finish())
            }}
          />
        </div>
        {unfinished !== null && unfinished !== '' && (
          <span
            className="shrink-0 text-small text-muted"
            title={t('{value} counts once Enter, a space or another field ends it', {
              value: unfinished,
            })}
          >
            {t('no row has it yet')}
          </span>
        )}
        {text !== '' && (
          <IconButton
            icon="close"
            label={t('Clear Refine')}
            onClick={() => {
              refined.setQuery({ terms: [] })
              // This button goes with the text.
              input.current?.focus()
            }}
          />
        )}
      </div>
      {first !== undefined && !open && (
        <div className="absolute top-full left-0 z-30 mt-1 max-w-full rounded-control border border-border bg-raised px-2.5 py-1.5 text-small shadow-(--shadow-float)">
          {problem}
        </div>
      )}
      {saidProblem !== '' && (
        <p role="alert" className="sr-only">
          {saidProblem}
        </p>
      )}
      {open && (
        <SuggestionList
          id={id}
          items={items}
          active={active}
          partial={!isComplete(loaded)}
          note={problem}
          onTake={take}
        />
      )}
    </div>
  )
}
