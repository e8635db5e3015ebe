import type { FacetState } from '~/inventory/facet-names'
import { classNames } from '~/lib/class-names'
import { formatCount } from '~/lib/format-count'
import { t } from '~/lib/language/translate'
import { Icon } from '~/ui/Icon'
import { IconButton } from '~/ui/IconButton'

/** One line of a facet: a click includes it, its minus or Alt with a click excludes it, a second one takes it back. */
export function FacetChoice({
  label,
  count,
  state,
  muted = false,
  onInclude,
  onExclude,
}: {
  label: string
  count: number
  state: FacetState
  muted?: boolean
  onInclude: () => void
  onExclude: () => void
}) {
  return (
    <li className="group/facet flex items-center pr-3">
      <button
        type="button"
        aria-pressed={state === 'included'}
        title={`${label}\n${t('Click to include, Alt-click to exclude')}`}
        className="flex min-w-0 flex-1 items-center gap-1.5 py-0.5 pr-1 pl-3 text-left text-table hover:bg-hover"
        onClick={(event) => (event.altKey ? onExclude : onInclude)()}
      >
        {state === null ? (
          <span className="size-4 shrink-0" />
        ) : (
          <Icon name={state === 'excluded' ? 'minus' : 'check'} className="text-accent" />
        )}
        <span
          className={classNames(
            'cut min-w-0 flex-1',
            (muted || state === 'excluded') && 'text-muted',
            state === 'excluded' && 'line-through',
          )}
        >
          {label}
        </span>
        <span className="text-small text-muted tabular-nums">{formatCount(count)}</span>
      </button>
      <IconButton
        icon="minus"
        label={t('Exclude {value}', { value: label })}
        aria-pressed={state === 'excluded'}
        // Clear, not transparent: every opacity is a layer for the compositor, in all frames of a scroll. A finger
        // points at nothing before it presses: there it is always seen.
        className="[@media(hover:hover)]:not-group-hover/facet:not-focus-visible:text-transparent"
        onClick={onExclude}
      />
    </li>
  )
}
