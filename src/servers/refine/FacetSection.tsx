import { useState } from 'react'

import { countFacet } from '~/inventory/facets'
import { excludeValue, includeValue, selectedValues } from '~/inventory/refine/edit'
import type { FieldRef } from '~/inventory/refine/query'
import { classNames } from '~/lib/class-names'
import { Button } from '~/ui/Button'
import { Icon } from '~/ui/Icon'
import { IconButton } from '~/ui/IconButton'

import { formatCount } from '../list/list-state'
import type { Refined } from './use-refine'

const few = 8
const many = 200

/** One facet: closed it costs nothing, open it counts the values of its field. */
export function FacetSection({
  title,
  field,
  refined,
  startsOpen,
}: {
  title: string
  field: FieldRef
  refined: Refined
  startsOpen: boolean
}) {
  const { included, excluded } = selectedValues(refined.query, field)
  const selected = included.length + excluded.length
  const [open, setOpen] = useState(startsOpen || selected > 0)
  return (
    <section>
      <h2>
        <button
          type="button"
          aria-expanded={open}
          className="flex w-full items-center gap-1 px-3 py-1 text-left text-small font-semibold text-muted hover:text-text"
          onClick={() => setOpen(!open)}
        >
          <Icon name="chevron" className={classNames(!open && '-rotate-90')} />
          <span className="cut min-w-0 flex-1">{title}</span>
          {selected > 0 && <span className="text-accent tabular-nums">{selected}</span>}
        </button>
      </h2>
      {open && <FacetValues title={title} field={field} refined={refined} />}
    </section>
  )
}

function FacetValues({
  title,
  field,
  refined,
}: {
  title: string
  field: FieldRef
  refined: Refined
}) {
  const [most, setMost] = useState(few)
  const { query, setQuery } = refined
  const facet = countFacet(field, refined, most)
  if (facet.values.length === 0)
    return <p className="pr-3 pb-1 pl-8.5 text-small text-muted">none</p>
  return (
    <>
      <ul aria-label={title} className="pb-1">
        {facet.values.map(({ value, count, state }) => (
          <li key={value} className="group/facet flex items-center pr-3">
            <button
              type="button"
              aria-pressed={state === 'included'}
              title={`${value}\nClick to include, Alt-click to exclude`}
              className="flex min-w-0 flex-1 items-center gap-1.5 py-0.5 pr-1 pl-3 text-left text-table hover:bg-hover"
              onClick={(event) =>
                setQuery((event.altKey ? excludeValue : includeValue)(query, field, value))
              }
            >
              {state === null ? (
                <span className="size-4 shrink-0" />
              ) : (
                <Icon name={state === 'excluded' ? 'minus' : 'check'} className="text-accent" />
              )}
              <span
                className={classNames(
                  'cut min-w-0 flex-1',
                  state === 'excluded' && 'text-muted line-through',
                )}
              >
                {value}
              </span>
              <span className="text-small text-muted tabular-nums">{formatCount(count)}</span>
            </button>
            <IconButton
              icon="minus"
              label={`Exclude ${value}`}
              // Clear, not transparent: every opacity is a layer for the compositor, in all frames of a scroll.
              className="not-group-hover/facet:not-focus-visible:text-transparent"
              onClick={() => setQuery(excludeValue(query, field, value))}
            />
          </li>
        ))}
        {facet.without > 0 && (
          <li className="flex items-center gap-1.5 py-0.5 pr-10 pl-8.5 text-table text-muted">
            <span className="min-w-0 flex-1">no value</span>
            <span className="text-small tabular-nums">{formatCount(facet.without)}</span>
          </li>
        )}
      </ul>
      {facet.distinct > facet.values.length && most === few && (
        <Button look="link" className="ml-8.5 text-small" onClick={() => setMost(many)}>
          {formatCount(facet.distinct - facet.values.length)} more
        </Button>
      )}
    </>
  )
}
