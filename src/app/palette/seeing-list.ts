/** The parts of the address that leave the list in view: a detail that fills the page, or a small window, is closed. */
export function seeingList(): { readonly detail: null; readonly server?: null } {
  const small = matchMedia('(max-width: 639px)').matches
  return small ? { detail: null, server: null } : { detail: null }
}
