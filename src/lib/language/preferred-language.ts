/** A language of the page, by its tag of BCP 47. */
export type Language = 'en' | 'zh-CN'

/** Simplified Chinese: where the script is not named, the region tells it. Traditional characters are another script. */
const simplified = /^zh\b(-hans\b|(?!.*-(hant|tw|hk|mo)\b))/i

/** The first language of a person that the page has, English where it has none; `wanted` are tags of BCP 47. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    if (/^en\b/i.test(tag)) return 'en'
    if (simplified.test(tag)) return 'zh-CN'
  }
  return 'en'
}
