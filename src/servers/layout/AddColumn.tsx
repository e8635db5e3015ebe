import { useId, useState } from 'react'

import { isColumnId, isPairColumnId, type PairColumnId } from '~/inventory/columns/column-id'
import type { CountedKey } from '~/inventory/refine/count-keys'
import type { RowIndexes } from '~/inventory/refine/row-indexes'
import { metadataKeys, tagKeys } from '~/inventory/tag-keys'
import { t } from '~/lib/language/translate'
import { Button } from '~/ui/Button'

/** As many keys of each kind as a person can look through. */
const mostKeys = 40

/** Adds the column of a tag key or metadata key; the keys of the loaded rows are suggested. */
export function AddColumn({
  indexes,
  places,
  onAdd,
}: {
  indexes: RowIndexes
  /** The rows whose keys are suggested. */
  places: Uint32Array
  onAdd: (id: PairColumnId) => void
}) {
  const id = useId()
  const [text, setText] = useState('')
  const suggestions = [
    ...tagKeys(indexes, places, mostKeys).map((one) => suggestion('tag', one)),
    ...metadataKeys(indexes, places, mostKeys).map((one) => suggestion('metadata', one)),
  ]

  function add() {
    const typed = text.trim()
    // A bare word is a tag: nothing else is named by keys alone.
    const column = isColumnId(typed) && isPairColumnId(typed) ? typed : `tag:${typed}`
    if (typed === '' || !isPairColumnId(column)) return
    setText('')
    onAdd(column)
  }

  return (
    <form
      className="flex items-center gap-2 border-t px-3 py-2"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <label htmlFor={id} className="shrink-0 text-small text-muted">
        {t('Tag or metadata key')}
      </label>
      <input
        id={id}
        list={`${id}-keys`}
        className="h-7 min-w-0 flex-1 rounded-control border border-border bg-field px-2"
        value={text}
        placeholder="tag:team"
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      <datalist id={`${id}-keys`}>
        {suggestions.map((one) => (
          <option key={one.id} value={one.id} label={one.label} />
        ))}
      </datalist>
      <Button type="submit">{t('Add')}</Button>
    </form>
  )
}

function suggestion(name: 'tag' | 'metadata', { key, count }: CountedKey) {
  return { id: `${name}:${key}`, label: t('{count} servers', { count }) }
}
