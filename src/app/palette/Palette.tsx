import { useDeferredValue, useState } from 'react'
import { flushSync } from 'react-dom'

import type { Project } from '~/api/project'
import { t } from '~/lib/language/translate'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'

import type { Entry } from './entry'
import { PaletteField } from './PaletteField'
import { useEntries } from './use-entries'

/**
 * Finds anything by its name: a loaded server, a view, a list, or something to do. Arrow keys walk, Enter goes there,
 * Escape closes.
 */
export function Palette({
  shown,
  projectCount,
  onKeys,
  onAllProjects,
  onClose,
}: {
  /** The projects whose loaded servers are found. */
  shown: readonly Project[]
  projectCount: number
  /** Shows what keys do instead. */
  onKeys: () => void
  /** Asks all projects for a text. */
  onAllProjects: (text: string) => void
  onClose: () => void
}) {
  const [text, setText] = useState('')
  // A key shows in the field first.
  const asked = useDeferredValue(text)
  const allProjects = projectCount > 1 ? { count: projectCount, ask: onAllProjects } : null
  const { groups, rowCount, ready: searched } = useEntries(shown, asked, allProjects)
  const ready = searched && asked === text

  function choose(entry: Entry) {
    // An Enter that waited comes within an effect, where nothing can be flushed.
    queueMicrotask(() => {
      // The focus is back where it was by the time that something else takes it.
      flushSync(onClose)
      entry.run()
    })
  }

  return (
    <Dialog title={t('Find anything')} onClose={onClose}>
      <PaletteField
        text={text}
        groups={groups}
        rowCount={rowCount}
        ready={ready}
        onText={setText}
        onChoose={choose}
      />
      <p className="flex flex-wrap gap-x-4 pt-2 text-small text-muted">
        <span>
          {ready
            ? t('Loaded servers are found by name, ID and address.')
            : t('Looking through the loaded servers…')}
        </span>
        <Button look="link" className="h-auto!" onClick={onKeys}>
          {t('Keys')}
        </Button>
      </p>
    </Dialog>
  )
}
