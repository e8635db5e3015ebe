import { lazy, useMemo, useState } from 'react'

import type { Changes } from '~/inventory/change'
import { formatUtc, formatZoned } from '~/lib/format-time'
import { useNow } from '~/lib/use-now'
import { Button } from '~/ui/Button'
import { LateDialog } from '~/ui/LateDialog'

import type { List } from '../list/use-list'
import { describeChanges } from './describe-changes'

const ChangesDialog = lazy(async () => ({
  default: (await import('./ChangesDialog')).ChangesDialog,
}))

/** Says what reloads have found to be different, if there were any, and opens it. */
export function ChangesNote({ changes, list }: { changes: Changes | null; list: List }) {
  const now = useNow()
  const words = useMemo(
    () => (changes === null ? '' : describeChanges(changes, now)),
    [changes, now],
  )
  return (
    <>
      {changes !== null && <Words changes={changes} words={words} list={list} />}
      {/* It stands before there is anything to say, or it would not be heard. */}
      <output className="sr-only">{words}</output>
    </>
  )
}

function Words({ changes, words, list }: { changes: Changes; words: string; list: List }) {
  const [open, setOpen] = useState(false)
  const title = `${formatZoned(changes.since)}\n${formatUtc(changes.since)}`
  if (changes.byId.size === 0) {
    return (
      <span className="text-muted" title={title}>
        {words}
      </span>
    )
  }
  return (
    <>
      <Button look="link" title={title} onClick={() => setOpen(true)}>
        {words}
      </Button>
      {open && (
        <LateDialog>
          <ChangesDialog changes={changes} list={list} onClose={() => setOpen(false)} />
        </LateDialog>
      )}
    </>
  )
}
