import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'

import { t } from '~/lib/language/translate'
import { Button } from '~/ui/Button'
import { walkMenu } from '~/ui/walk-menu'

import { builtInViewsOf } from './built-in-views'
import { addView, freeName, isTaken, replaceQuery } from './change-views'
import { CopyLink } from './CopyLink'
import { DamagedViews } from './DamagedViews'
import { NameForm } from './NameForm'
import { note, refused, type Said } from './said'
import type { Views } from './use-views'
import { type SavedViews, shownName, type View } from './view'
import { ViewFiles } from './ViewFiles'
import { ViewList } from './ViewList'

/** The view on the screen and what can be done with it, then all views of the tab. */
export function ViewsPanel({
  views,
  said,
  onSay,
}: {
  views: Views
  said: Said | null
  onSay: (said: Said | null) => void
}) {
  const { tab, name, view, query, modified, saved } = views
  const [naming, setNaming] = useState(false)
  const head = useRef<HTMLDivElement>(null)
  const own = view !== null && saved.views.includes(view)

  /** Stores a change and says what it was; what could not be stored is said instead. */
  function change(next: SavedViews, done: Said): boolean {
    const stored = views.change(next)
    onSay(stored ? done : refused())
    return stored
  }

  function undo({ undo }: Said) {
    if (undo === undefined || !change(undo.change(saved), note(t('It is as it was before.'))))
      return
    if (undo.name !== null) views.nameAddress(undo.name)
    focusHead()
  }

  /** Takes the focus of a button that goes away when it is pressed. */
  function focusHead() {
    head.current?.querySelector<HTMLElement>('input, [data-save-as]')?.focus()
  }

  function save(view: View) {
    const stored = change(replaceQuery(saved, view, query), {
      ...note(t('“{name}” is saved as it is now.', { name })),
      undo: { change: (now) => replaceQuery(now, view, view.query), name: null },
    })
    if (stored) focusHead()
  }

  function saveAs(next: string) {
    if (
      change(
        addView(saved, { tab, name: next, query }),
        note(t('“{name}” is saved.', { name: next })),
      )
    ) {
      views.nameAddress(next)
      endNaming()
    }
  }

  /** The form had the focus; its button is there again to take it. */
  function endNaming() {
    flushSync(() => setNaming(false))
    focusHead()
  }

  return (
    <>
      <div ref={head} className="flex flex-col gap-2 px-3 py-2">
        <h2 className="flex items-baseline gap-2 font-semibold">
          <span className="min-w-0 truncate">{view === null ? name : shownName(view)}</span>
          {modified && <span className="text-small font-normal text-muted">{t('modified')}</span>}
        </h2>
        {view === null && (
          <p className="text-small text-muted">
            {t('The link named this view. It is not saved in this browser; save it to keep it.')}
          </p>
        )}
        {naming ? (
          <NameForm
            label={t('Name of the new view')}
            initial={freeName(saved, tab, view === null ? name : t('New view'))}
            action={t('Save')}
            isTaken={(text) => isTaken(saved, tab, text)}
            onName={saveAs}
            onCancel={endNaming}
          />
        ) : (
          <div className="flex flex-wrap gap-2">
            {own && modified && <Button onClick={() => save(view)}>{t('Save')}</Button>}
            <Button data-save-as onClick={() => setNaming(true)}>
              {t('Save as …')}
            </Button>
            {modified && view !== null && (
              <Button
                onClick={() => {
                  views.open(view)
                  focusHead()
                }}
              >
                {t('Discard changes')}
              </Button>
            )}
            <CopyLink />
          </div>
        )}
      </div>
      <output className="block">
        {said !== null && (
          <span
            className={`flex items-center gap-2 border-t px-3 py-1 ${said.tone === 'failed' ? 'bg-failed-ground' : 'bg-note-ground'}`}
          >
            <span className="min-w-0 flex-1">{said.text}</span>
            {said.undo !== undefined && (
              <Button look="link" onClick={() => undo(said)}>
                {t('Undo')}
              </Button>
            )}
          </span>
        )}
      </output>
      <DamagedViews views={views} onDiscarded={focusHead} />
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the arrow keys of the views in it */}
      <div
        onKeyDown={(event) => {
          const { target } = event
          if (target instanceof Element && target.matches('[data-view]')) {
            walkMenu(event, '[data-view]')
          }
        }}
      >
        <ViewList
          title={t('Yours')}
          actions={<ViewFiles saved={saved} onChange={change} onSay={onSay} />}
          none={t('None yet. Set filters, columns or an order, then save them as a view.')}
          views={saved.views.filter((one) => one.tab === tab)}
          shown={views}
          onChange={change}
          onSay={onSay}
        />
        <ViewList
          title={t('Built in')}
          views={builtInViewsOf(tab)}
          shown={views}
          onChange={change}
          onSay={onSay}
        />
      </div>
    </>
  )
}
