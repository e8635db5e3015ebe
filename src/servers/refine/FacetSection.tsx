import { useMemo, useState } from 'react'

import { countFacet } from '~/inventory/facets'
import { excludeNamed, includeNamed } from '~/inventory/refine/edit'
import { excludeMissing, includeMissing, missingState } from '~/inventory/refine/missing'
import { printRef } from '~/inventory/refine/print'
import type { FieldRef } from '~/inventory/refine/query'
import { selectedValues } from '~/inventory/refine/selection'
import { classNames } from '~/lib/class-names'
import { formatCount } from '~/lib/format-count'
import { t } from '~/lib/language/translate'
import { Icon } from '~/ui/Icon'

import { FacetChoice } from './FacetChoice'
import { FacetMore } from './FacetMore'
import type { Refined } from './refined'

const few = 8
const many = 200

/** One facet: closed it costs nothing, open it counts the values of its field. */
export function FacetSection({
  title,
  field,
  refined,
  held,
  startsOpen,
}: {
  title: string
  field: FieldRef
  refined: Refined
  /** What the lines were counted for when somebody came to the panel, and keep their places of; null for nobody. */
  held: Refined | null
  startsOpen: boolean
}) {
  const { included, excluded } = selectedValues(refined.query, field)
  const missing = missingState(refined.query, field) === null ? 0 : 1
  const selected = included.length + excluded.length + missing
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
      {open && <FacetValues title={title} field={field} refined={refined} held={held} />}
    </section>
  )
}

function FacetValues({
  title,
  field,
  refined,
  held,
}: {
  title: string
  field: FieldRef
  refined: Refined
  held: Refined | null
}) {
  const [most, setMost] = useState(few)
  const { editQuery } = refined
  const before = useMemo(
    () => (held === null ? null : countFacet(field, held, most)),
    [field, held, most],
  )
  const kept = before?.values.map(({ value }) => value)
  const facet =
    before !== null && held === refined ? before : countFacet(field, refined, most, kept)
  const { values, unlisted, without, withoutState, bare } = facet
  const hasWithout = withoutState !== null || without > 0 || (before?.without ?? 0) > 0
  const hasBare = bare > 0 || (before?.bare ?? 0) > 0
  if (values.length === 0 && !hasWithout && !hasBare)
    return <p className="pr-3 pb-1 pl-8.5 text-small text-muted">{t('none')}</p>
  return (
    <>
      <ul aria-label={title} className="pb-1">
        {values.map(({ value, count, state, written }) => (
          <FacetChoice
            key={value}
            label={value === '' ? t('empty value') : value}
            count={count}
            state={state}
            onInclude={() => editQuery((query) => includeNamed(query, field, written))}
            onExclude={() => editQuery((query) => excludeNamed(query, field, written))}
          />
        ))}
        {hasWithout && (
          <FacetChoice
            label={t('no value')}
            muted
            count={without}
            state={withoutState}
            onInclude={() => editQuery((query) => includeMissing(query, field))}
            onExclude={() => editQuery((query) => excludeMissing(query, field))}
          />
        )}
        {hasBare && (
          <li className="flex items-center gap-1.5 py-0.5 pr-10 pl-8.5 text-table text-muted">
            <span className="min-w-0 flex-1">{t('the key alone')}</span>
            <span className="text-small tabular-nums">{formatCount(bare)}</span>
          </li>
        )}
      </ul>
      {unlisted > 0 && most === many && (
        <p className="pr-3 pb-1 pl-8.5 text-small text-muted">
          {t(
            '{count} more {count|is|are} not listed. Write {field}: and a value in the refine field to reach {count|it|them}.',
            { count: unlisted, field: printRef(field) },
          )}
        </p>
      )}
      {(most === few ? unlisted > 0 : values.length > few) && (
        <FacetMore
          lines="li > button:first-child"
          label={most === many ? t('fewer') : t('{count} more', { count: unlisted })}
          onToggle={() => setMost(most === few ? many : few)}
        />
      )}
    </>
  )
}
