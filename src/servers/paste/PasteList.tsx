import { useDeferredValue, useId, useMemo } from 'react'

import { type ListMatch, matchList } from '~/inventory/match-list'
import { t } from '~/lib/language/translate'
import { Button } from '~/ui/Button'
import { CopyButton } from '~/ui/CopyButton'
import { Dialog } from '~/ui/Dialog'

import type { Refined } from '../refine/refined'
import { selectRows } from '../selection/row-selection'
import { nothingSelected, type RowSelection } from '../selection/selection'
import { FoundEntries } from './FoundEntries'
import type { Elsewhere } from '../list/elsewhere'
import { ElsewhereNote } from './ElsewhereNote'
import { mostListed } from './most-listed'
import { mostShown, namingRows } from '../refine/naming-rows'
import { useRowKeys } from './use-row-keys'

const nothing: ListMatch = { rows: [], found: [], missing: [], ambiguous: [], entries: 0 }

/** Finds the servers of a pasted list of ids, names and addresses, and says which entries it did not find. */
export function PasteList({
  text,
  refined,
  elsewhere,
  partial,
  onText,
  onSelection,
  onClose,
}: {
  text: string
  refined: Refined
  elsewhere: Elsewhere
  /** Not every server is loaded: what is missing may still come. */
  partial: boolean
  onText: (text: string) => void
  onSelection: (selection: RowSelection) => void
  onClose: () => void
}) {
  const id = useId()
  const pasted = useDeferredValue(text)
  const known = useRowKeys(refined.indexes.rows)
  const match = useMemo(
    () => (known === null ? nothing : matchList(pasted, known.keys)),
    [pasted, known],
  )
  const found = match.entries - match.missing.length

  function show() {
    refined.setQuery(namingRows(match.rows.map((row) => row.id)))
    onClose()
  }

  function select() {
    onSelection(selectRows(nothingSelected, match.rows))
    onClose()
  }

  return (
    <Dialog title={t('Paste a list')} onClose={onClose}>
      <label htmlFor={id} className="text-muted">
        {t(
          'IDs, names or addresses, separated by lines, commas or spaces. Each is looked for as a whole, or by the first 8 digits of an ID or more. A name with spaces or commas stands on a line of its own or in quotes.',
        )}
      </label>
      <textarea
        id={id}
        data-start
        className="mt-2 block h-40 w-full rounded-control border border-border bg-field p-2 font-mono text-small"
        value={text}
        spellCheck={false}
        onChange={(event) => onText(event.target.value)}
      />
      {known === null && pasted.trim() !== '' && (
        <p className="pt-3 text-muted">{t('Looking through the loaded rows.')}</p>
      )}
      {match.entries > 0 && (
        <>
          <output className="block pt-3">
            {describeMatch(match, found, partial || known?.whole !== true)}
          </output>
          <div className="flex items-center gap-3 pt-2">
            <Button
              disabled={match.rows.length === 0 || match.rows.length > mostShown}
              onClick={show}
            >
              {t('Show these servers')}
            </Button>
            <Button disabled={match.rows.length === 0} onClick={select}>
              {t('Select these servers')}
            </Button>
            {match.rows.length > mostShown && (
              <span className="text-small text-muted">
                {t('An address can name at most {count} servers; any number can be selected.', {
                  count: mostShown,
                })}
              </span>
            )}
          </div>
        </>
      )}
      {match.missing.length > 0 && (
        <section className="pt-4">
          <h3 className="flex items-center gap-1 font-semibold">
            {t('Not found: {count}', { count: match.missing.length })}
            <CopyButton text={match.missing.join('\n')} what={t('entries not found')} />
          </h3>
          {match.ambiguous.slice(0, 10).map(({ entry, count }) => (
            <p key={entry} className="wrap-anywhere">
              {t('{entry} is the beginning of {count} IDs. Paste more of it.', { entry, count })}
            </p>
          ))}
          <ElsewhereNote entries={match.missing} elsewhere={elsewhere} />
          <ul
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
            tabIndex={0}
            aria-label={t('Entries not found')}
            className="mt-1 max-h-48 overflow-y-auto rounded-small bg-ground p-2 font-mono text-small"
          >
            {match.missing.slice(0, mostListed).map((entry) => (
              <li key={entry} className="break-all">
                {entry}
              </li>
            ))}
          </ul>
          {match.missing.length > mostListed && (
            <p className="pt-1 text-small text-muted">
              {t('and {count} more, all of which are copied.', {
                count: match.missing.length - mostListed,
              })}
            </p>
          )}
        </section>
      )}
      {match.found.length > 0 && (
        <FoundEntries found={match.found} several={elsewhere.lists.length > 1} />
      )}
    </Dialog>
  )
}

/** How many entries were found, as how many servers where that is another number, and among which rows. */
function describeMatch({ entries, rows }: ListMatch, found: number, partial: boolean): string {
  let said = t('{found} of {entries} entries found', { found, entries })
  if (rows.length !== found) said = t('{said}, {count} servers', { said, count: rows.length })
  return t(partial ? '{said}, among the rows loaded so far.' : '{said}.', { said })
}
