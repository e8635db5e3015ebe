import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'

import type { Row, Server } from '~/api/server'
import { errorFromFailure } from '~/api/to-api-error'
import { classNames } from '~/lib/class-names'
import { langOf, t, translated } from '~/lib/language/translate'
import { Button } from '~/ui/Button'

import { ErrorFacts } from '../list/ErrorFacts'
import { explainError } from '../list/explain-error'
import { rawRowQuery } from '../raw-row-query'
import { otherFields } from './other-fields'
import { isRecord } from './read-field'
import { RowSections } from './RowSections'
import { SectionNav } from './SectionNav'
import type { SectionName } from './section-names'

/** All fields of a row, read anew for each row; the place to which a person scrolled stays from row to row. */
export function RowDetail({
  row,
  count,
  renderFacts,
}: {
  row: Row
  /** Number of servers by the API's newest answer, where it says one. */
  count: number | null
  renderFacts?: ((server: Server) => ReactNode) | undefined
}) {
  const raw = useQuery(rawRowQuery(row))
  const [explained, setExplained] = useState(false)
  const content = useRef<HTMLElement>(null)
  const scrolled = useRef(0)
  const ready = !raw.isPending
  const value = raw.data?.value
  const gone = value === undefined && row.kind === 'server'

  // The content is short while a row is read, and the browser scrolls up.
  useLayoutEffect(() => {
    if (ready && content.current !== null) content.current.scrollTop = scrolled.current
  }, [ready])

  return (
    <>
      <div className="flex min-h-8 items-start border-b px-2 py-1">
        {ready && !raw.isError && !gone && <SectionNav names={sectionsOf(row.kind, value)} />}
        {row.kind === 'server' && (
          <Button
            look="quiet"
            className={classNames('ml-auto h-6! px-1! text-small!', explained && 'bg-selected')}
            aria-pressed={explained}
            title={t("Shows the API's name and the meaning of every field")}
            onClick={() => setExplained(!explained)}
          >
            {t('Meanings')}
          </Button>
        )}
      </div>
      <section
        ref={content}
        // Positioned: text for screen readers is, too, and would make the whole document scroll.
        className="relative min-h-0 flex-1 overflow-y-auto"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('Fields')}
        data-fields
        aria-busy={!ready}
        onScroll={({ currentTarget }) => {
          if (ready) scrolled.current = currentTarget.scrollTop
        }}
      >
        {raw.isError ? (
          <ReadFailure error={raw.error} onRetry={() => void raw.refetch()} />
        ) : raw.isPending ? (
          <p className="px-3 py-3 text-muted">{t('Reading the row.')}</p>
        ) : gone ? (
          <p className="px-3 py-3">
            {t(
              'The API’s newest answer does not hold this server any more: the list moved, or the server is gone. Reload the list.',
            )}
          </p>
        ) : (
          <RowSections
            key={row.id}
            row={row}
            raw={value ?? null}
            explained={explained}
            count={count}
            renderFacts={renderFacts}
          />
        )}
      </section>
    </>
  )
}

function sectionsOf(kind: Row['kind'], raw: unknown): readonly SectionName[] {
  const sent = isRecord(raw)
  if (kind === 'unreadable') return sent ? ['sent', 'json', 'request'] : ['json', 'request']
  const others = sent && otherFields(raw).length > 0
  return [
    'overview',
    'network',
    'storage',
    'compute',
    'tags',
    'metadata',
    ...(others ? (['other'] as const) : []),
    'json',
    'request',
  ]
}

/** The body of the row's page was not kept, and asking for it again failed. */
function ReadFailure({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const failure = errorFromFailure(error, navigator.onLine)
  const { title, advice } = explainError(failure)
  return (
    <div role="alert" className="flex flex-col items-start gap-2 px-3 py-3">
      <h3 className="font-semibold text-failed">
        {t('The row could not be read: {why}', { why: t(title) })}
      </h3>
      <p lang={langOf(failure.message)}>{translated(failure.message)}</p>
      <p className="text-muted">{t(advice)}</p>
      <ErrorFacts error={failure} />
      <Button onClick={onRetry}>{t('Read it again')}</Button>
    </div>
  )
}
