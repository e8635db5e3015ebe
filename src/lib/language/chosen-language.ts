import { readStored } from '../local-store'
import { type Language, preferredLanguage } from './preferred-language'

/** `system` follows the browser. */
export type LanguageChoice = Language | 'system'

/** What this browser keeps the choice under. */
export const languageKey = 'language'

/** What was chosen in this browser. */
export function chosenLanguage(): LanguageChoice {
  const stored = readStored(languageKey)
  return stored === 'en' || stored === 'zh-CN' ? stored : 'system'
}

/** The language that a choice asks for. */
export function languageOf(choice: LanguageChoice): Language {
  return choice === 'system' ? preferredLanguage(navigator.languages) : choice
}
