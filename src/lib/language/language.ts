import { readStored, writeStored } from '../local-store'
import { speak } from './translate'

/** The languages of the page, by their tags of BCP 47. */
export const languages = ['en', 'zh-CN'] as const
export type Language = (typeof languages)[number]

/** `system` follows the browser. */
export type LanguageChoice = Language | 'system'

const key = 'language'

/** What was chosen in this browser. */
export function chosenLanguage(): LanguageChoice {
  const stored = readStored(key)
  return languages.find((language) => language === stored) ?? 'system'
}

/** Remembers a choice; false where the browser refuses to. The page speaks it once it is loaded again. */
export function chooseLanguage(choice: LanguageChoice): boolean {
  return writeStored(key, choice === 'system' ? null : choice)
}

/** The first language of a person that the page has, English where it has none. Traditional characters are another script. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    if (/^en\b/i.test(tag)) return 'en'
    if (/^zh\b(?!.*-(hant|tw|hk|mo)\b)/i.test(tag)) return 'zh-CN'
  }
  return 'en'
}

/**
 * Brings the texts of the chosen language, if they are not those that the code has already. Where they do not come, the
 * page speaks English rather than nothing.
 */
export async function loadLanguage(): Promise<void> {
  const choice = chosenLanguage()
  const language = choice === 'system' ? preferredLanguage(navigator.languages) : choice
  if (language === 'en') return
  try {
    const { chinese, sayMessage } = await import('./chinese/dictionary')
    speak(chinese, sayMessage)
    document.documentElement.lang = language
  } catch {
    // The proxy is away, or a newer build has another file.
  }
}
