import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'

import type { Row } from '~/api/server'
import { compareRaw } from '~/inventory/compare'
import { langOf, t, translated } from '~/lib/language/translate'
import { Dialog } from '~/ui/Dialog'

import { nameOfRow } from '../name-of-row'
import { rawRowQuery } from '../raw-row-query'
import { ComparedFields } from './ComparedFields'

const together = (results: readonly UseQueryResult<{ readonly value: unknown }>[]) => ({
  raws: results.map(({ data }) => data?.value),
  pending: results.some(({ isPending }) => isPending),
  error: results.find((result) => result.error !== null)?.error ?? null,
})

/** What the columns are called: servers of several projects with the project of each. */
function headersOf(rows: readonly Row[]): readonly string[] {
  const several = new Set(rows.map(({ source }) => source.answer.project?.id)).size > 1
  return rows.map((row) => {
    const { project } = row.source.answer
    const name = nameOfRow(row)
    return several && project !== undefined
      ? t('{name} ({project})', { name, project: project.label })
      : name
  })
}

/** Two to four servers side by side, as the API sent them: what differs first, what is equal folded. */
export function CompareDialog({ rows, onClose }: { rows: readonly Row[]; onClose: () => void }) {
  const { raws, pending, error } = useQueries({
    queries: rows.map(rawRowQuery),
    combine: together,
  })
  const comparison = useMemo(() => (pending ? null : compareRaw(raws)), [pending, raws])
  const gone = rows.filter((row, at) => row.kind === 'server' && raws[at] === undefined)

  return (
    <Dialog title={t('Compare {count} servers', { count: rows.length })} wide onClose={onClose}>
      {error !== null ? (
        <p className="text-failed" lang={langOf(error.message)}>
          {translated(error.message)}
        </p>
      ) : comparison === null ? (
        <p className="text-muted">{t('Reading the servers.')}</p>
      ) : (
        <>
          {gone.length > 0 && (
            <p className="pb-2 text-transition">
              {t("The API's newest answer does not hold {names} any more. Reload the list.", {
                names: gone.map(nameOfRow).join(t(', ')),
              })}
            </p>
          )}
          <section
            aria-label={t('Fields')}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
            tabIndex={0}
            // To the edge of the dialog: a row that is half in view is not cut off above a blank.
            className="-mb-3 max-h-[70vh] overflow-auto pb-3"
          >
            <ComparedFields
              caption={t('{count} fields differ', { count: comparison.differing.length })}
              names={headersOf(rows)}
              ids={rows.map(({ id }) => id)}
              fields={comparison.differing}
            />
            {/* Positioned: text for screen readers is, too, and would make the whole dialog scroll. */}
            <details className="relative pt-3">
              <summary className="font-semibold">
                {t('{count} fields are equal', { count: comparison.equal.length })}
              </summary>
              <ComparedFields
                caption={t('Equal fields')}
                captionSaid
                names={[t('All of them')]}
                ids={['']}
                fields={comparison.equal}
              />
            </details>
          </section>
        </>
      )}
    </Dialog>
  )
}
