/** Gives the focus to the first API filter, which are over all other search: the button that had it over them is gone. */
export function focusFilters(): void {
  document.querySelector<HTMLElement>('main search input')?.focus()
}
