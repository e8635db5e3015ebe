import { lazy, useMemo, useState } from 'react'

import type { Changes } from '~/inventory/change'
import { formatUtc, formatZoned } from '~/lib/format-time'
import { t } from '~/lib/language/translate'
import { useNow } from '~/lib/use-now'
import { Button } from '~/ui/Button'
import { LateDialog } from '~/ui/LateDialog'

import type { List } from '../list/use-list'
import { describeChanges, whatIsCompared } from './describe-changes'

const ChangesDialog = lazy(async () => ({
  default: (await import('./ChangesDialog')).ChangesDialog,
}))

/** Shows what reloads have found to be different, if there were any, and opens it. */
export function ChangesNote({ changes, list }: { changes: Changes | null; list: List }) {
  const now = useNow()
  const words = useMemo(
    () => (changes === null ? '' : describeChanges(changes, now)),
    [changes, now],
  )
  if (changes === null) return null
  return changes.byId.size === 0 ? (
    <span className="text-muted" title={titleOf(changes)}>
      {words}
    </span>
  ) : (
    <Opener changes={changes} words={words} list={list} />
  )
}

function titleOf({ since }: Changes): string {
  return `${formatZoned(since)}\n${formatUtc(since)}\n${t(whatIsCompared)}`
}

/** Goes with the last change, and its dialog with it. */
function Opener({ changes, words, list }: { changes: Changes; words: string; list: List }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="link" title={titleOf(changes)} onClick={() => setOpen(true)}>
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
