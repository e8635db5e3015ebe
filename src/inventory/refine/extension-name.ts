/**
 * The paths of the API after which a colon is part of a name: `OS-EXT-STS:vm_state`, `cpu_options.hw:cpu_threads`.
 * Names that people give, such as those of metadata, may begin likewise, but are none of these. Source: "Querying
 * Details About ECSs", 2025-09-19.
 */
const prefix = /^(os|os-extended-volumes|cpu_options\.hw|(.*\.)?OS-[A-Z]+(-[A-Z]+)*)$/s

/** Whether a colon behind a path may be part of the name that begins at its end. */
export function isExtensionPrefix(path: string): boolean {
  return prefix.test(path)
}

/**
 * Finds the colon before the value, given the one before it: `raw.OS-EXT-STS:vm_state:active` needs no quotes. Only a
 * plain name of the API stands between the two; quotes end a name.
 */
export function extensionEnd(text: string, start: number, colon: number): number {
  const [, path = ''] = /^raw\.(.*)$/is.exec(text.slice(start, colon)) ?? []
  if (!isExtensionPrefix(path)) return colon
  const rest = /:[a-z_]\w*(\.\w+)*(?=:)/iy
  rest.lastIndex = colon
  return rest.test(text) ? rest.lastIndex : colon
}
