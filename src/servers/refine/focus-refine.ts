/** Gives the focus to the refine field: the button that cleared it has gone with its text. */
export function focusRefine(): void {
  document.querySelector<HTMLElement>('search [role=combobox]')?.focus()
}
