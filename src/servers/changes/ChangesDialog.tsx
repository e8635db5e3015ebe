import { useQueryClient } from '@tanstack/react-query'
import { useQueryState } from 'nuqs'
import { useMemo, useRef, useState } from 'react'

import type { Changes } from '~/inventory/change'
import { forgetChanges } from '~/inventory/forget-changes'
import { printRefine } from '~/inventory/refine/print'
import { formatZoned } from '~/lib/format-time'
import { t } from '~/lib/language/translate'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'

import { useSelection } from '../list/use-selection'
import type { List } from '../list/use-list'
import { mostShown, namingRows } from '../refine/naming-rows'
import { refineAddress } from '../refine/refine-address'
import { ChangesTable } from './ChangesTable'
import { sortChanges, whatIsCompared } from './describe-changes'

/** Changes that are shown at first, and more at a time. */
const portion = 100

/** What has become of each server since changes are counted: field by field, before and now. */
export function ChangesDialog({
  changes,
  list,
  onClose,
}: {
  changes: Changes
  list: List
  onClose: () => void
}) {
  const [most, setMost] = useState(portion)
  const scrolled = useRef<HTMLElement>(null)
  const client = useQueryClient()
  const { select } = useSelection()
  const [, setQuery] = useQueryState('q', refineAddress.q)
  const all = useMemo(() => sortChanges(changes.byId.values()), [changes])
  const there = all.filter(({ after }) => after !== null)
  const left = all.length - most

  return (
    <Dialog
      title={t('Changes since {time}', { time: formatZoned(changes.since) })}
      wide
      onClose={onClose}
    >
      <div className="flex flex-wrap items-center gap-2 pb-3">
        <p className="min-w-60 flex-1 pr-6 text-muted">{describeComparison(changes)}</p>
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
        <Button
          // A load under way goes on from what it found, and would bring the changes back.
          disabled={list.loading}
          title={list.loading ? t('Once the list is loaded') : undefined}
          onClick={() => {
            forgetChanges(client, list.queryKey)
            onClose()
          }}
        >
          {t('Count from now on')}
        </Button>
      </div>
      <section
        ref={scrolled}
        aria-label={t('Changed servers')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
        className="max-h-[65vh] overflow-auto"
      >
        <ChangesTable
          changes={all.slice(0, most)}
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
    </Dialog>
  )
}

function describeComparison({ whole }: Changes): string {
  const compared = t('The list as it was then, compared with the one of now. {compared}', {
    compared: t(whatIsCompared),
  })
  return whole
    ? compared
    : t(
        '{compared} Not every server could be read each time: some that came or went may be missing, and some stand as they were last seen.',
        { compared },
      )
}
