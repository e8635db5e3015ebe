import { t } from '~/lib/language/translate'

/** The first stop of Tab, seen only then: there are over twenty before the table. */
export function SkipButton() {
  return (
    <button
      type="button"
      className="sr-only z-40 focus:not-sr-only focus:fixed focus:top-1.5 focus:left-3 focus:h-8 focus:rounded-control focus:border focus:border-border focus:bg-raised focus:px-3"
      onClick={() => {
        const cell = document.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')
        // A list without rows has buttons that say what to do.
        const first = document.querySelector<HTMLElement>('main button')
        ;(cell ?? first)?.focus()
      }}
    >
      {t('Go to the table')}
    </button>
  )
}
