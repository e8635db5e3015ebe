import type { KeyboardEvent } from 'react'

import type { Row } from '~/api/server'
import { t } from '~/lib/language/translate'
import { opensElsewhere } from '~/lib/opens-elsewhere'
import { CopyButton } from '~/ui/CopyButton'
import { IconButton } from '~/ui/IconButton'

import { nameOfRow } from '../name-of-row'
import { ProjectLink } from '../projects/ProjectLink'

/** Which server it is, its place in the list, and the ways on from here. */
export function DetailHeader({
  id,
  row,
  place,
  rowCount,
  where,
  several,
  full,
  otherHref,
  onFull,
  onWalk,
  onClose,
}: {
  id: string
  row: Row | undefined
  /** Among the rows of the table, from 0 on; -1 when it is not one of them. */
  place: number
  rowCount: number
  /** That place, in words. */
  where: string
  /** The list is that of several projects. */
  several: boolean
  full: boolean
  otherHref: string
  onFull: (full: boolean) => void
  onWalk: (step: 1 | -1) => void
  onClose: () => void
}) {
  function walkByArrows(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    onWalk(event.key === 'ArrowDown' ? 1 : -1)
  }

  return (
    <header className="border-b px-3 py-2">
      <div className="flex items-start gap-1">
        <h2 className="min-w-0 flex-1 text-title font-semibold wrap-anywhere" dir="auto">
          {row === undefined ? t('Server') : nameOfRow(row)}
        </h2>
        <a
          href={otherHref}
          data-action=""
          className="px-1 text-small leading-6 whitespace-nowrap text-accent underline-offset-2 hover:underline"
          onClick={(event) => {
            if (opensElsewhere(event)) return
            event.preventDefault()
            onFull(!full)
          }}
        >
          {full ? t('Back to the list') : t('Full page')}
        </a>
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the arrow keys of its buttons */}
        <span className="flex" onKeyDown={walkByArrows}>
          <IconButton
            icon="up"
            label={t('Previous server (K)')}
            aria-disabled={place === 0 || rowCount === 0}
            onClick={() => onWalk(-1)}
          />
          <IconButton
            icon="down"
            label={t('Next server (J)')}
            aria-disabled={place === rowCount - 1}
            onClick={() => onWalk(1)}
          />
        </span>
        <IconButton icon="close" label={t('Close detail')} data-action="" onClick={onClose} />
      </div>
      <div className="flex flex-wrap items-center gap-x-2">
        <span className="flex items-center font-mono text-small wrap-anywhere text-muted">
          {id}
          <CopyButton text={id} what={t('server ID')} />
        </span>
        {several && row?.source.answer.project !== undefined && (
          <span className="min-w-0 truncate text-small text-muted">
            {t('Project:')} <ProjectLink project={row.source.answer.project} />
          </span>
        )}
        <span className="flex-1" />
        {row !== undefined && <span className="text-small text-muted tabular-nums">{where}</span>}
      </div>
    </header>
  )
}
