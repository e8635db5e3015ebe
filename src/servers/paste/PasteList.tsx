import { useDeferredValue, useId, useMemo, useState } from 'react'

import { listEntries, matchList } from '~/inventory/match-list'
import type { Query } from '~/inventory/refine/query'
import { Button } from '~/ui/Button'
import { CopyButton } from '~/ui/CopyButton'
import { Dialog } from '~/ui/Dialog'

import { formatCount } from '../list/list-state'
import type { Refined } from '../refine/use-refine'
import { ElsewhereNote, type Elsewhere } from './ElsewhereNote'

/** Rows that an address can name without growing too long to be shared. */
const mostShown = 200

/** Finds the servers of a pasted list of ids, names and addresses, and says which entries it did not find. */
export function PasteList({
  refined,
  elsewhere,
  partial,
  onClose,
}: {
  refined: Refined
  elsewhere: Elsewhere
  /** Not every server is loaded: what is missing may still come. */
  partial: boolean
  onClose: () => void
}) {
  const id = useId()
  const [text, setText] = useState('')
  const pasted = useDeferredValue(text)
  const loaded = refined.indexes.rows
  const entries = useMemo(() => listEntries(pasted), [pasted])
  const match = useMemo(() => matchList(entries, loaded), [entries, loaded])
  const found = match.entries - match.missing.length

  function show() {
    refined.setQuery(namingRows(match.rows.map((row) => row.id)))
    onClose()
  }

  return (
    <Dialog title="Paste a list" onClose={onClose}>
      <label htmlFor={id} className="text-muted">
        IDs, names or addresses, separated by spaces, commas or lines. Each is looked for as a
        whole.
      </label>
      <textarea
        id={id}
        data-start
        className="mt-2 block h-40 w-full rounded-control border border-border bg-field p-2 font-mono text-small"
        value={text}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
      />
      {match.entries > 0 && (
        <>
          <output className="block pt-3">
            {formatCount(found)} of {formatCount(match.entries)} entries found
            {match.rows.length !== found && `, ${formatCount(match.rows.length)} servers`}
            {partial && ', among the rows loaded so far'}.
          </output>
          <div className="flex items-center gap-3 pt-2">
            <Button
              disabled={match.rows.length === 0 || match.rows.length > mostShown}
              onClick={show}
            >
              Show these servers
            </Button>
            {match.rows.length > mostShown && (
              <span className="text-small text-muted">
                An address can name at most {mostShown} servers.
              </span>
            )}
          </div>
        </>
      )}
      {match.missing.length > 0 && (
        <section className="pt-4">
          <h3 className="flex items-center gap-1 font-semibold">
            Not found: {formatCount(match.missing.length)}
            <CopyButton text={match.missing.join('\n')} what="entries not found" />
          </h3>
          <ElsewhereNote entries={match.missing} elsewhere={elsewhere} />
          <ul
            aria-label="Entries not found"
            className="mt-1 max-h-48 overflow-y-auto rounded-small bg-ground p-2 font-mono text-small"
          >
            {match.missing.map((entry) => (
              <li key={entry} className="break-all">
                {entry}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  )
}

/** The query that leaves exactly the rows with these ids. */
function namingRows(ids: readonly string[]): Query {
  return {
    terms: [
      {
        kind: 'field',
        negated: false,
        field: { name: 'id', key: null },
        values: ids.map((text) => ({ kind: 'exact', text })),
      },
    ],
  }
}
