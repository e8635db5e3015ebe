/** Gives the focus to the first API filter: the button that cleared them is gone. */
export function focusFilters(): void {
  document.querySelector<HTMLElement>('search[aria-label="API filters"] input')?.focus()
}
