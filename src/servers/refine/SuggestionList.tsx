import type { ReactNode } from 'react'

import type { Suggestion } from '~/inventory/refine/suggestion'
import { classNames } from '~/lib/class-names'
import { formatCount } from '~/lib/format-count'
import { t } from '~/lib/language/translate'

/** What could be written at the caret. The field keeps the focus; it says by `active` which one is meant. */
export function SuggestionList({
  id,
  items,
  active,
  partial,
  note,
  onTake,
}: {
  id: string
  items: readonly Suggestion[]
  active: number
  /** Not every server is loaded, so that counts are no more than those of the rows so far. */
  partial: boolean
  /** What is wrong with the text; it stands below, so that nothing moves when it comes. */
  note: ReactNode
  onTake: (index: number) => void
}) {
  const counts = items.some(({ count }) => count !== null)
  return (
    <div className="absolute top-full left-0 z-30 mt-1 w-96 max-w-full rounded-control border border-border bg-raised shadow-(--shadow-float)">
      <div
        id={`${id}-list`}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot suggest for a text field
        role="listbox"
        aria-label={t('Suggestions')}
        className="max-h-80 overflow-y-auto py-1"
      >
        {items.map((item, index) => (
          <div
            key={`${item.kind} ${item.insert}`}
            id={`${id}-${index}`}
            ref={(element) => {
              if (index === active) element?.scrollIntoView({ block: 'nearest' })
            }}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as above
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={classNames(
              'flex cursor-pointer items-baseline gap-2 px-3 py-1 text-table hover:bg-hover',
              index === active && 'bg-selected',
            )}
            // The field must not lose the focus to a click.
            onPointerDown={(event) => {
              event.preventDefault()
              onTake(index)
            }}
          >
            <span className="max-w-56 shrink-0 truncate">{item.label}</span>
            <span className="min-w-0 flex-1 truncate text-small text-muted">
              {item.meaning !== null && t(item.meaning)}
            </span>
            {item.count !== null && (
              <span className="text-small text-muted tabular-nums">{formatCount(item.count)}</span>
            )}
          </div>
        ))}
      </div>
      {note !== false && <div className="border-t px-3 py-1 text-small">{note}</div>}
      {partial && counts && (
        <p className="border-t px-3 py-1 text-small text-muted">
          {t('Of the rows loaded so far.')}
        </p>
      )}
    </div>
  )
}
