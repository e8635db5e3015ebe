import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'

import type { Project } from '~/api/project'
import { projectsQuery } from '~/api/queries'
import type { Question } from '~/inventory/find-in-project'
import { t } from '~/lib/language/translate'
import { useKeyDown } from '~/lib/use-key-down'
import { Button } from '~/ui/Button'

import { AllProjectsDialog } from '../all-projects/AllProjectsDialog'
import { readQuestion } from '../all-projects/read-question'
import { type Asked, askNow } from '../all-projects/use-answers'
import { KeysDialog } from './KeysDialog'
import { Palette } from './Palette'
import { type AskedByKey, askedByKey, paletteKey } from './palette-keys'

/** What is open: a dialog that a key asks for, or the one that asks all projects, with a text in its field. */
type Opened = AskedByKey | { readonly askingFor: string }

/**
 * Opens what finds anything, and where there are several projects what asks all of them. A key opens the first, too, and
 * another one shows what all keys do. The dialogs come with the buttons: what is typed right after is meant for them.
 */
export function FindButtons({ shown }: { shown: readonly Project[] }) {
  const [open, setOpen] = useState<Opened | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const { data: projects = [] } = useQuery(projectsQuery)
  const close = () => setOpen(null)

  function ask(question: Question) {
    setAsked((last) => askNow(question, last))
  }

  /** Goes on to another dialog; the focus is back where it was, for that one to give it back there. */
  function goOn(next: Opened) {
    flushSync(close)
    setOpen(next)
  }

  useKeyDown((event) => {
    const wanted = askedByKey(event)
    if (wanted === null || event.defaultPrevented) return
    event.preventDefault()
    // What asks a question over the page is answered first.
    if (document.querySelector('dialog[open]') !== null) return
    // A menu that is open gives the focus back to its button, which then gets it from the dialog.
    document.querySelector<HTMLElement>(':popover-open')?.hidePopover()
    setOpen(wanted)
  })

  function renderOpen(): ReactNode {
    if (open === null) return null
    if (open === 'keys') return <KeysDialog onClose={close} />
    if (open === 'palette') {
      return (
        <Palette
          shown={shown}
          projectCount={projects.length}
          onKeys={() => goOn('keys')}
          onAllProjects={(askingFor) => {
            const { question, askable } = readQuestion(askingFor, null)
            if (askable) ask(question)
            setOpen({ askingFor })
          }}
          onClose={close}
        />
      )
    }
    return (
      <AllProjectsDialog
        projects={projects}
        text={open.askingFor}
        asked={asked}
        onAsk={ask}
        onClose={close}
      />
    )
  }

  return (
    <>
      <button
        type="button"
        aria-keyshortcuts="Control+K Meta+K"
        className="flex h-7 items-center gap-3 rounded-control border border-border bg-field px-2 text-table text-muted hover:bg-hover hover:text-text"
        onClick={() => setOpen('palette')}
      >
        {t('Find anything')}
        <kbd aria-hidden className="font-sans text-small max-sm:hidden">
          {paletteKey}
        </kbd>
      </button>
      {projects.length > 1 && (
        <Button
          look="quiet"
          className="text-muted"
          data-action={t('Find in all projects')}
          onClick={() => setOpen({ askingFor: asked?.question.text ?? '' })}
        >
          {t('Find in all projects')}
        </Button>
      )}
      {/* Not within the header of the page: a dialog has one of its own. */}
      {createPortal(renderOpen(), document.body)}
    </>
  )
}
