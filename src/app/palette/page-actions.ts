/** Something that can be done on the page as it stands. */
export interface PageAction {
  readonly label: string
  /** What is said below it where it is a choice of a menu. */
  readonly note: string | undefined
  /** The key that does the same; null where there is none. */
  readonly keys: string | null
  /** One of the choices of a menu. */
  readonly choice: boolean
  readonly run: () => void
}

/**
 * All that can be done on the page as it stands. An action is a button, a link or a field in the document: `data-action`
 * names it, or says by an empty text that its own words do. So nothing is offered that a person could not press.
 */
export function pageActions(): readonly PageAction[] {
  return [...document.querySelectorAll<HTMLElement>('[data-action]')]
    .filter(isOffered)
    .map((element) => ({
      label: element.dataset['action'] || (element.ariaLabel ?? element.innerText),
      note: element.querySelector('[data-note]')?.textContent,
      keys: element.getAttribute('aria-keyshortcuts'),
      choice: element.role === 'menuitemradio',
      run: () => {
        // What it opens gives the focus back to it.
        standIn(element).focus()
        element.click()
      },
    }))
}

function isOffered(element: HTMLElement): boolean {
  const standsAlready = element.ariaChecked === 'true' || element.ariaCurrent === 'page'
  if (standsAlready || element.matches(':disabled, [aria-disabled="true"]')) return false
  return standIn(element).checkVisibility({ visibilityProperty: true })
}

/** What is seen of an element: of a choice in a menu, which may be closed, the button of that. */
function standIn(element: HTMLElement): HTMLElement {
  const menu = element.closest('[popover]')
  if (menu === null) return element
  const button = document.querySelector<HTMLElement>(`[popovertarget="${CSS.escape(menu.id)}"]`)
  return button ?? element
}
