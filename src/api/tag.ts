/** One tag of a server. A tag without `=` has no value. */
export interface Tag {
  readonly key: string
  readonly value: string | null
  /** Set by the cloud, not by a person: shown folded away. */
  readonly system: boolean
}

/** Reads `key=value` or a bare `key`; only the first `=` separates, since values may hold more of them. */
export function parseTag(text: string): Tag {
  const separator = text.indexOf('=')
  const key = separator === -1 ? text : text.slice(0, separator)
  return {
    key,
    value: separator === -1 ? null : text.slice(separator + 1),
    system: key.startsWith('_sys_') || key.startsWith('__'),
  }
}

/** Writes a tag as the API does. */
export function formatTag(tag: Pick<Tag, 'key' | 'value'>): string {
  return tag.value === null ? tag.key : `${tag.key}=${tag.value}`
}
