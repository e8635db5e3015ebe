/** Gives the focus to the link of the list that is shown: what had it has gone with the other list. */
export function focusListLink(): void {
  document.querySelector<HTMLElement>('header nav a[aria-current="page"]')?.focus()
}
