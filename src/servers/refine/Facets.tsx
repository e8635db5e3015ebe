import { memo, type ReactNode, useMemo, useState } from 'react'

import { facetKeys } from '~/inventory/tag-keys'
import { classNames } from '~/lib/class-names'
import { t } from '~/lib/language/translate'

import { FacetMore } from './FacetMore'
import { FacetSection } from './FacetSection'
import type { FacetField } from './facet-fields'
import { useHeldPlaces } from './use-held-places'
import type { Refined } from './refined'

/** Tag keys that are always there, and as many as a person can look through. */
const fewTagKeys = 8
const mostTagKeys = 200

const places = {
  side: 'order-first w-60 shrink-0 border-r bg-surface',
  // As high as a Panel, less its border: the nav scrolls, and with it the lines that are held in place.
  popover: 'scroll-edge max-h-[calc(min(70vh,640px)-2px)]',
} as const

interface FacetsProps {
  refined: Refined
  partial: boolean
  fields: readonly FacetField[]
  /** Beside the rows where there is room for it, else in a popover. */
  place: keyof typeof places
}

/** What the rows have in common, counted. A click includes a value, its minus excludes it; the text shows it. */
export const Facets: (props: FacetsProps) => ReactNode = memo(function Facets({
  refined,
  partial,
  fields,
  place,
}: FacetsProps) {
  const { indexes, query } = refined
  const { rows } = indexes
  const { held, panel, events } = useHeldPlaces(refined)
  const [mostKeys, setMostKeys] = useState(fewTagKeys)
  const asked = useMemo(
    () => (held === null ? query : { terms: [...held.query.terms, ...query.terms] }),
    [held, query],
  )
  const { tags, unlisted } = useMemo(
    () => {
      const { keys, unlisted } = facetKeys(indexes, asked, mostKeys)
      const tags = keys.map((key) => ({
        title: t('Tag {key}', { key }),
        field: { name: 'tag', key } as const,
      }))
      return { tags, unlisted }
    },
    // The indexes grow in place; the rows tell when.
    // oxlint-disable-next-line react/exhaustive-deps
    [indexes, rows, asked, mostKeys],
  )
  return (
    <nav
      ref={panel}
      aria-label={t('Facets')}
      data-facets
      className={classNames('overflow-y-auto py-2 [overflow-anchor:none]', places[place])}
      {...events}
    >
      {partial && (
        <p className="px-3 pb-2 text-small text-muted">{t('Of the rows loaded so far.')}</p>
      )}
      {fields.map(({ title, field }) => (
        <FacetSection
          key={title}
          title={t(title)}
          field={field}
          refined={refined}
          held={held}
          startsOpen={title === 'Project' || title === 'Attention' || title === 'Status'}
        />
      ))}
      {tags.map(({ title, field }) => (
        <FacetSection
          key={title}
          title={title}
          field={field}
          refined={refined}
          held={held}
          startsOpen={false}
        />
      ))}
      {unlisted > 0 && mostKeys === mostTagKeys && (
        <p className="pr-3 pb-1 pl-8.5 text-small text-muted">
          {t(
            '{count} more {count|tag is|tags are} not listed. Write tag: in the refine field to reach {count|it|them}.',
            { count: unlisted },
          )}
        </p>
      )}
      {(mostKeys === fewTagKeys ? unlisted > 0 : tags.length > fewTagKeys) && (
        <FacetMore
          lines="h2 > button"
          label={
            mostKeys === mostTagKeys
              ? t('fewer tags')
              : t('{count} more {count|tag|tags}', { count: unlisted })
          }
          onToggle={() => setMostKeys(mostKeys === fewTagKeys ? mostTagKeys : fewTagKeys)}
        />
      )}
    </nav>
  )
})
