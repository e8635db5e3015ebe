const weighed = /^q=([01](?:\.\d{0,3})?)$/i

/** The languages of an Accept-Language header, what is wanted most first; what is not wanted, or no weight, is left out. */
export function acceptedLanguages(header: string | undefined): readonly string[] {
  return (header ?? '')
    .split(',')
    .map((item) => {
      const [tag = '', weight = 'q=1'] = item.split(';').map((part) => part.trim())
      return { tag, weight: Number(weighed.exec(weight)?.[1] ?? 0) }
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag)
}
