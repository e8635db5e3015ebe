import { useQueryState } from 'nuqs'
import { type ReactNode, useMemo, useRef, useState } from 'react'

import type { Changes } from '~/inventory/change'
import { printRefine } from '~/inventory/refine/print'
import { t } from '~/lib/language/translate'
import { Button } from '~/ui/Button'

import { useSelection } from '../list/use-selection'
import { mostShown, namingRows } from '../refine/naming-rows'
import { refineAddress } from '../refine/refine-address'
import { ChangesTable } from './ChangesTable'
import { sortChanges } from './describe-changes'

/** Changes that are shown at first, and more at a time. */
const portion = 100

/** Servers that changed, field by field, under what is said of them and what can be done with them all. */
export function ChangedServers({
  changes,
  several,
  note,
  tools,
  onClose,
}: {
  changes: Changes
  /** The list is that of several projects. */
  several: boolean
  note: ReactNode
  tools?: ReactNode
  /** A server, or all of them, are shown in the list. */
  onClose: () => void
}) {
  const [most, setMost] = useState(portion)
  const scrolled = useRef<HTMLElement>(null)
  const { select } = useSelection()
  const [, setQuery] = useQueryState('q', refineAddress.q)
  const all = useMemo(() => sortChanges(changes.byId.values()), [changes])
  const there = all.filter(({ after }) => after !== null)
  const left = all.length - most

  return (
    <>
      <div className="flex flex-wrap items-start gap-2 pb-3">
        <div className="min-w-60 flex-1 pt-1 pr-6 text-muted">{note}</div>
        {there.length > 0 && there.length <= mostShown && (
          <Button
            onClick={() => {
              const ids = there.map(({ id }) => id)
              void setQuery(printRefine(namingRows(ids)), { history: 'push' })
              onClose()
            }}
          >
            {there.length === 1
              ? t('Refine to it')
              : t('Refine to these {count}', { count: there.length })}
          </Button>
        )}
        {tools}
      </div>
      {all.length > 0 && (
        <section ref={scrolled} aria-label={t('Changed servers')} tabIndex={-1}>
          <ChangesTable
            changes={all.slice(0, most)}
            several={several}
            onOpen={(id) => {
              select(id)
              onClose()
            }}
          />
          {left > 0 && (
            <Button
              look="link"
              className="mt-2"
              onClick={() => {
                setMost(most + portion)
                // The button goes with the last of them, and the focus would be nowhere.
                if (left <= portion) scrolled.current?.focus({ preventScroll: true })
              }}
            >
              {t('Show {count} more of {left}', { count: Math.min(left, portion), left })}
            </Button>
          )}
        </section>
      )}
    </>
  )
}
