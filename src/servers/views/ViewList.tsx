import { type ReactNode, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

import { classNames } from '~/lib/class-names'
import { t } from '~/lib/language/translate'
import { Icon } from '~/ui/Icon'

import { builtInViewsOf } from './built-in-views'
import { type ChangeViews, note, type Said } from './said'
import type { Views } from './use-views'
import { type BuiltInView, shownName, type View } from './view'
import { ViewActions } from './ViewActions'

/** Views to choose from; each opens by a click, and what else can be done with it stands behind its button. */
export function ViewList({
  title,
  actions,
  none,
  views,
  shown,
  onChange,
  onSay,
}: {
  title: string
  /** What can be done with all of them. */
  actions?: ReactNode
  /** Stands where there are no views. */
  none?: string
  views: readonly (View | BuiltInView)[]
  shown: Views
  onChange: ChangeViews
  onSay: (said: Said | null) => void
}) {
  const [acting, setActing] = useState<string | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const { tab, saved } = shown
  const opened = saved.defaults[tab] ?? builtInViewsOf(tab)[0].name

  /**
   * What was pressed is gone; the button of the view, whatever it is called now, takes the focus. Without any view that
   * is the first button of the panel.
   */
  function endActing(name: string) {
    flushSync(() => setActing(null))
    const more = list.current?.querySelector<HTMLElement>(`[data-more="${CSS.escape(name)}"]`)
    const first = list.current?.closest('[popover]')?.querySelector<HTMLElement>('button:enabled')
    ;(more ?? first)?.focus()
  }

  function open(view: View, button: HTMLElement) {
    const dropped = shown.open(view)
    if (dropped.length > 0) {
      onSay(
        note(
          t('“{name}” holds what this page cannot use: {parts}.', {
            name: shownName(view),
            parts: dropped.join(', '),
          }),
        ),
      )
      return
    }
    onSay(null)
    button.closest<HTMLElement>('[popover]')?.hidePopover()
  }

  return (
    <section className="border-t py-1">
      <div className="flex items-center gap-3 px-3">
        <h3 className="flex-1 py-1 text-small font-semibold text-muted">{title}</h3>
        {actions}
      </div>
      {views.length === 0 && <p className="px-3 pb-1 text-small text-muted">{none}</p>}
      <ul ref={list}>
        {views.map((view, at) => {
          const { name } = view
          const shownAs = shownName(view)
          const current = shown.view === view
          return (
            <li key={name}>
              <div className="flex items-start gap-1 pr-2 hover:bg-hover">
                <button
                  type="button"
                  data-view
                  data-start={current || undefined}
                  aria-current={current}
                  className="flex min-w-0 flex-1 items-start gap-2 py-1 pl-3 text-left focus-visible:-outline-offset-2"
                  onClick={(event) => open(view, event.currentTarget)}
                >
                  <Icon name="check" className={classNames('mt-0.5', !current && 'invisible')} />
                  <span className="flex min-w-0 flex-1 flex-col">
                    <span className="flex items-baseline gap-2">
                      <span className="truncate">{shownAs}</span>
                      {name === opened && (
                        <span className="shrink-0 text-small text-muted">{t('default')}</span>
                      )}
                    </span>
                    {'meaning' in view && (
                      <span className="text-small text-muted">{t(view.meaning)}</span>
                    )}
                  </span>
                </button>
                <button
                  type="button"
                  aria-expanded={acting === name}
                  aria-label={t('More about {name}', { name: shownAs })}
                  data-more={name}
                  className="mt-0.5 flex size-6 items-center justify-center rounded-small text-muted hover:bg-hover hover:text-text"
                  onClick={() => setActing(acting === name ? null : name)}
                >
                  <Icon name="chevron" className={acting === name ? 'rotate-180' : ''} />
                </button>
              </div>
              {acting === name && (
                <ViewActions
                  view={view}
                  isDefault={name === opened}
                  shown={shown}
                  onChange={onChange}
                  onDone={endActing}
                  onGone={() => endActing((views[at + 1] ?? views[at - 1] ?? view).name)}
                />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
