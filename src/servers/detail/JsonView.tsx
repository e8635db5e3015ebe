import { type Ref, useId, useMemo, useState } from 'react'

import { withheldField } from '~/api/withhold'
import { classNames } from '~/lib/class-names'
import { isComposing } from '~/lib/is-composing'
import { t } from '~/lib/language/translate'
import { Button } from '~/ui/Button'
import { saveJson } from '~/lib/save-file'
import { CopyButton } from '~/ui/CopyButton'
import { Icon } from '~/ui/Icon'
import { IconButton } from '~/ui/IconButton'

import { findLines, isInside, type JsonLine, jsonLines, unfolded } from './json-lines'

/** JSON that can be searched, folded, copied and downloaded. What was withheld is marked. */
export function JsonView({ value, fileName }: { value: unknown; fileName: string }) {
  const lines = useMemo(() => jsonLines(value), [value])
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const found = useMemo(() => findLines(lines, text), [lines, text])
  const shownFound = lines[found[at] ?? -1]
  const shown = useMemo(() => unfolded(lines, folded), [lines, folded])
  const json = JSON.stringify(value, null, 2)
  const id = useId()
  const foldable = lines.filter(({ depth, entries }) => depth > 0 && entries !== null)

  /** Goes to a line that was found, and opens what hides it. */
  function goTo(next: number, among: readonly number[]) {
    setAt(next)
    const line = lines[among[next] ?? -1]
    if (line === undefined) return
    setFolded(new Set([...folded].filter((outer) => !isInside(line.pointer, outer))))
  }

  function toggle(pointer: string) {
    const next = new Set(folded)
    if (!next.delete(pointer)) next.add(pointer)
    setFolded(next)
  }

  return (
    <>
      <div className="flex flex-wrap items-center gap-1.5">
        <input
          type="search"
          aria-label={t('Search the JSON')}
          aria-describedby={id}
          placeholder={t('Search')}
          className="h-7 w-34 rounded-control border border-border bg-field px-2 text-table"
          value={text}
          onChange={({ target }) => {
            setText(target.value)
            goTo(0, findLines(lines, target.value))
          }}
          onKeyDown={(event) => {
            if (isComposing(event)) return
            if (event.key === 'Enter' && found.length > 0) {
              goTo((at + (event.shiftKey ? found.length - 1 : 1)) % found.length, found)
            } else if (event.key === 'Escape' && text !== '') {
              setText('')
            } else return
            event.preventDefault()
            event.stopPropagation()
          }}
        />
        <output id={id} className="text-small text-muted tabular-nums">
          {text === ''
            ? ''
            : found.length === 0
              ? t('no line')
              : t('{place} of {count}', { place: at + 1, count: found.length })}
        </output>
        <span className="flex-1" />
        <Button
          look="quiet"
          onClick={() =>
            setFolded(folded.size > 0 ? new Set() : new Set(foldable.map((line) => line.pointer)))
          }
        >
          {folded.size > 0 ? t('Unfold all') : t('Fold all')}
        </Button>
        <Button
          look="quiet"
          onClick={() => saveJson(json, `${fileName.replaceAll(/[^\w.-]+/g, '_')}.json`)}
        >
          {t('Download')}
        </Button>
        <CopyButton text={json} what={t('raw JSON')} />
      </div>
      <ol className="rounded-small bg-ground p-2 font-mono text-small" aria-label={t('Raw JSON')}>
        {shown.map((line) => (
          <Line
            key={`${line.pointer}${line.closing ? ' end' : ''}`}
            line={line}
            folded={folded.has(line.pointer)}
            found={line === shownFound}
            ref={line === shownFound ? bringIntoView : null}
            onToggle={() => toggle(line.pointer)}
          />
        ))}
      </ol>
    </>
  )
}

/** Called when a line becomes the found one. */
function bringIntoView(line: HTMLElement | null) {
  line?.scrollIntoView({ block: 'nearest' })
}

function Line({
  line,
  folded,
  found,
  ref,
  onToggle,
}: {
  line: JsonLine
  folded: boolean
  found: boolean
  ref: Ref<HTMLLIElement>
  onToggle: () => void
}) {
  const { pointer, depth, name, text, entries, closing } = line
  const withheld = pointer === `/${withheldField}` || isInside(pointer, `/${withheldField}`)
  return (
    <li
      ref={ref}
      aria-current={found || undefined}
      className={classNames(
        'flex min-w-0 items-start',
        found && 'bg-selected',
        withheld && 'text-unusual',
      )}
      style={{ paddingLeft: depth * 12 }}
    >
      {entries === null || depth === 0 ? (
        <span className="w-4 shrink-0" />
      ) : (
        <IconButton
          icon="chevron"
          label={t(folded ? 'Unfold {path}' : 'Fold {path}', { path: pointer.slice(1) })}
          aria-expanded={!folded}
          className={classNames('h-4! w-4!', folded && '-rotate-90')}
          onClick={onToggle}
        />
      )}
      <span className="min-w-0 whitespace-pre-wrap wrap-anywhere">
        <span className="text-muted">{name}</span>
        {folded && entries !== null ? foldedText(text, entries) : text}
        {withheld && !closing && depth === 1 && (
          <Icon name="lock" label={t('withheld: taken out of the API’s answer')} className="ml-2" />
        )}
      </span>
    </li>
  )
}

function foldedText(bracket: string, count: number): string {
  const what = t('{count} {count|entry|entries}', { count })
  return bracket === '[' ? `[ ${what} ]` : `{ ${what} }`
}
