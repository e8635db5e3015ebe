import { useState } from 'react'

import { t } from '~/lib/language/translate'
import { Button } from '~/ui/Button'

import { builtInViewsOf } from './built-in-views'
import {
  addView,
  deleteView,
  freeName,
  isTaken,
  makeDefault,
  renameView,
  restoreView,
} from './change-views'
import { NameForm } from './NameForm'
import { type ChangeViews, note } from './said'
import type { Views } from './use-views'
import { shownName, type View } from './view'

/** What can be done with one view besides opening it; a view that comes with the page cannot be changed. */
export function ViewActions({
  view,
  isDefault,
  shown,
  onChange,
  onDone,
  onGone,
}: {
  view: View
  isDefault: boolean
  shown: Views
  onChange: ChangeViews
  /** With the name that the view has now. */
  onDone: (name: string) => void
  /** It was deleted. */
  onGone: () => void
}) {
  const [naming, setNaming] = useState(false)
  const { saved, tab } = shown
  const { name } = view
  const own = saved.views.includes(view)
  const [plain] = builtInViewsOf(tab)
  const current = shown.view === view

  function rename(next: string) {
    if (next !== name) {
      const renamed = onChange(
        renameView(saved, view, next),
        note(t('“{name}” is now “{next}”.', { name, next })),
      )
      if (renamed && current) shown.nameAddress(next)
      onDone(renamed ? next : name)
    } else onDone(name)
  }

  function remove() {
    const [next, deleted] = deleteView(saved, view)
    const done = onChange(next, {
      ...note(t('“{name}” is deleted.', { name })),
      undo: { change: (now) => restoreView(now, deleted), name: current ? name : null },
    })
    if (done && current) shown.nameAddress(null)
    if (done) onGone()
  }

  if (naming) {
    return (
      <div className="py-1 pr-2 pl-9">
        <NameForm
          label={t('New name of “{name}”', { name })}
          initial={name}
          action={t('Rename')}
          isTaken={(text) => text !== name && isTaken(saved, tab, text)}
          onName={rename}
          onCancel={() => onDone(name)}
        />
      </div>
    )
  }
  return (
    <div className="flex flex-wrap gap-x-3 pr-2 pl-9">
      {own && (
        <Button look="link" onClick={() => setNaming(true)}>
          {t('Rename')}
        </Button>
      )}
      <Button
        look="link"
        onClick={() => {
          const copy = freeName(saved, tab, t('{name} copy', { name: shownName(view) }))
          onChange(
            addView(saved, { tab, name: copy, query: view.query }),
            note(t('“{name}” is yours.', { name: copy })),
          )
          onDone(name)
        }}
      >
        {t('Duplicate')}
      </Button>
      {!isDefault && (
        <Button
          look="link"
          onClick={() => {
            onChange(
              makeDefault(saved, view),
              note(t('A bare address opens “{name}”.', { name: shownName(view) })),
            )
            onDone(name)
          }}
        >
          {t('Make default')}
        </Button>
      )}
      {isDefault && name !== plain.name && (
        <Button
          look="link"
          onClick={() => {
            onChange(
              makeDefault(saved, plain),
              note(t('A bare address opens “{name}”.', { name: shownName(plain) })),
            )
            onDone(name)
          }}
        >
          {t('No longer default')}
        </Button>
      )}
      {own && (
        <Button look="link" onClick={remove}>
          {t('Delete')}
        </Button>
      )}
    </div>
  )
}
