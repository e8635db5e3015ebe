import { lazy, useState } from 'react'

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

/** Says what reloads have found to be different, opens it, and tells it once to who cannot see it. */
export function ChangesNote({ changes, list }: { changes: Changes; list: List }) {
  const [open, setOpen] = useState(false)
  const words = describeChanges(changes, useNow())
  const title = `${formatZoned(changes.since)}\n${formatUtc(changes.since)}`
  return (
    <>
      {changes.byId.size === 0 ? (
        <span className="text-muted" title={title}>
          {words}
        </span>
      ) : (
        <Button look="link" title={title} onClick={() => setOpen(true)}>
          {words}
        </Button>
      )}
      <output className="sr-only">{words}</output>
      {open && (
        <LateDialog>
          <ChangesDialog changes={changes} list={list} onClose={() => setOpen(false)} />
        </LateDialog>
      )}
    </>
  )
}
