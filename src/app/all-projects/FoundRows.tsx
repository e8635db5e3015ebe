import { createSerializer, useQueryStates } from 'nuqs'
import type { MouseEvent, ReactNode } from 'react'

import type { Project } from '~/api/project'
import { hasOwnId, readablePart, type Row } from '~/api/server'
import { filterOf, type Found, type Question } from '~/inventory/find-in-project'
import { shownAddresses } from '~/inventory/shown-addresses'
import { t, translated } from '~/lib/language/translate'
import { opensElsewhere } from '~/lib/opens-elsewhere'
import { statusSign } from '~/servers/cells/status-cell'
import { focusListLink } from '~/servers/focus-list-link'
import { type Tab, tabNames } from '~/servers/list-tab'
import { nameOfRow, shortIdOf } from '~/servers/name-of-row'

import { wholeAddress } from '../address'

const toSearch = createSerializer(wholeAddress)

/** The servers that a list of a project holds of what was asked: links into that list, narrowed to all of them. */
export function FoundRows({
  project,
  tab,
  found: { rows, count, atLeast },
  question,
  onLeave,
}: {
  project: Project
  tab: Tab
  found: Found
  question: Question
  onLeave: () => void
}) {
  const [, setAddress] = useQueryStates(wholeAddress, { history: 'push', scroll: false })
  const narrowed = { project: project.id, tab, ...filterOf(question) }
  const list = translated(tabNames[tab])

  function link(server: string | null, className: string, content: ReactNode) {
    const place = { ...narrowed, server }
    return (
      <a
        href={toSearch('/', place)}
        className={className}
        onClick={(event: MouseEvent) => {
          if (opensElsewhere(event)) return
          event.preventDefault()
          onLeave()
          // Both are one step of the history.
          void setAddress(null)
          void setAddress(place)
          // Once the list has changed.
          queueMicrotask(focusListLink)
        }}
      >
        {content}
      </a>
    )
  }

  return (
    <ul aria-label={t('{list} of {project}', { list, project: project.label })} className="pb-1">
      {rows.map((row) => (
        <li key={row.id}>
          {link(
            hasOwnId(row) ? row.id : null,
            'flex flex-wrap items-baseline gap-x-2 rounded-control px-1.5 py-0.5 text-table hover:bg-hover',
            <RowWords row={row} binned={tab === 'recycle-bin'} />,
          )}
        </li>
      ))}
      {(atLeast || count > rows.length) && (
        <li>
          {link(
            null,
            'inline-block px-1.5 py-0.5 text-table text-accent underline-offset-2 hover:underline',
            t(atLeast ? 'All in {list}, at least {count}' : 'All {count} in {list}', {
              count,
              list,
            }),
          )}
        </li>
      )}
    </ul>
  )
}

function RowWords({ row, binned }: { row: Row; binned: boolean }) {
  const server = readablePart(row)
  const status = server?.status ?? null
  const { fixed, floating } = shownAddresses(server?.addresses ?? [])
  const addresses = [fixed, floating].flatMap((one) => one?.address ?? [])
  const name = nameOfRow(row)
  const state = binned ? t('in the recycle bin') : status
  return (
    <>
      {status === null ? <span aria-hidden className="w-4 shrink-0" /> : statusSign(status)}
      <span
        className="min-w-0 flex-1 basis-48 truncate font-medium text-accent"
        dir="auto"
        title={name}
      >
        {name}
      </span>
      <span className="min-w-0 font-mono text-small wrap-anywhere text-muted max-sm:pl-6">
        {[...addresses, shortIdOf(row)].join(' · ')}
      </span>
      <span className="w-32 truncate text-right text-small text-muted max-sm:ml-auto max-sm:w-auto">
        {state}
      </span>
    </>
  )
}
