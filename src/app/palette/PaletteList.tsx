import { classNames } from '~/lib/class-names'
import { t } from '~/lib/language/translate'

import type { Entry, EntryGroup } from './entry'

/** Entries under the names of their kinds. Of one height, whatever is found: nothing jumps while one types. */
export function PaletteList({
  id,
  groups,
  none,
  active,
  onChoose,
}: {
  id: string
  groups: readonly EntryGroup[]
  /** No loaded server is found, which is said. */
  none: boolean
  /** The entry that Enter goes to. */
  active: Entry | undefined
  onChoose: (entry: Entry) => void
}) {
  const entries = groups.flatMap((group) => group.entries)
  return (
    <div className="mt-2 -mr-4 -ml-4 flex h-[min(24rem,45vh)] flex-col border-y">
      {none && (
        <p className="px-4 pt-2 text-table text-muted">
          {t('No loaded server has this in its name, ID or addresses.')}
        </p>
      )}
      <div
        id={`${id}-list`}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot be found in by typing into a field
        role="listbox"
        aria-label={t('Results')}
        className="min-h-0 flex-1 overflow-y-auto py-1"
      >
        {groups.map((group) => (
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as above
          <div key={group.name} role="group" aria-label={group.name}>
            <div aria-hidden className="px-4 pt-2 pb-1 text-small font-semibold text-muted">
              {group.name}
            </div>
            {group.entries.map((entry) => (
              <Option
                key={entry.id}
                id={`${id}-${entries.indexOf(entry)}`}
                entry={entry}
                active={entry === active}
                onChoose={onChoose}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

function Option({
  id,
  entry,
  active,
  onChoose,
}: {
  id: string
  entry: Entry
  active: boolean
  onChoose: (entry: Entry) => void
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field hears the keys
    <div
      id={id}
      ref={(element) => {
        if (active) element?.scrollIntoView({ block: 'nearest' })
      }}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as above
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={classNames(
        'flex cursor-pointer items-baseline gap-2 px-4 py-1 text-table hover:bg-hover',
        active && 'bg-selected',
      )}
      // The field keeps the focus.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onChoose(entry)}
    >
      {entry.sign}
      <span className="min-w-0 truncate" dir="auto">
        {entry.label}
      </span>
      <span className="min-w-0 flex-1 truncate text-small text-muted">{entry.note}</span>
      <span className="shrink-0 text-small text-muted">{entry.aside}</span>
    </div>
  )
}
