import { readablePart } from '~/api/server'
import type { ListMatch } from '~/inventory/match-list'
import { t } from '~/lib/language/translate'
import { CopyButton } from '~/ui/CopyButton'

import { statusSign } from '../cells/status-cell'
import { nameOfRow, shortIdOf } from '../name-of-row'
import { mostListed } from './most-listed'

/** Which server each entry names, in the order of the list: what a person answers to whoever sent it. */
export function FoundEntries({
  found,
  several,
}: {
  found: ListMatch['found']
  /** The list is that of several projects: addresses may be the same in some of them. */
  several: boolean
}) {
  const pairs = found.flatMap(({ entry, rows }) => rows.map((row) => ({ entry, row })))
  const lines = pairs.map(({ entry, row }) => {
    const server = readablePart(row)
    const project = several ? [row.source.answer.project?.label ?? ''] : []
    return [entry, server?.name ?? '', row.id, server?.status ?? '', ...project].join('\t')
  })
  return (
    <section className="pt-4">
      <h3 className="flex items-center gap-1 font-semibold">
        {t('Found: {count}', { count: found.length })}
        <CopyButton text={lines.join('\n')} what={t('entries with name, ID and status')} />
      </h3>
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('Entries found')}
        className="mt-1 block max-h-48 overflow-y-auto rounded-small bg-ground p-2 text-small"
      >
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('Entry')}</th>
            <th scope="col">{t('Name')}</th>
            <th scope="col">{t('ID')}</th>
            <th scope="col">{t('Status')}</th>
            {several && <th scope="col">{t('Project')}</th>}
          </tr>
        </thead>
        <tbody>
          {pairs.slice(0, mostListed).map(({ entry, row }) => {
            const status = readablePart(row)?.status ?? null
            return (
              <tr key={`${entry} ${row.id}`}>
                <td className="pr-4 align-top font-mono break-all">{entry}</td>
                <td className="pr-4 align-top wrap-anywhere" dir="auto">
                  {nameOfRow(row)}
                </td>
                <td className="pr-4 align-top font-mono text-muted">{shortIdOf(row)}</td>
                <td className="align-top whitespace-nowrap">
                  {status !== null && statusSign(status, '[--sign-gap:5px]')}
                  {status}
                </td>
                {several && (
                  <td className="pl-4 align-top wrap-anywhere">
                    {row.source.answer.project?.label}
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
      {pairs.length > mostListed && (
        <p className="pt-1 text-small text-muted">
          {t('and {count} more, all of which are copied.', { count: pairs.length - mostListed })}
        </p>
      )}
    </section>
  )
}
