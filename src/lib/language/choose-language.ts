import { writeStored } from '../local-store'
import { languageKey, type LanguageChoice, languageOf } from './chosen-language'

/** Remembers a choice; false where the browser refuses to. The page speaks it once it is loaded again. */
export function chooseLanguage(choice: LanguageChoice): boolean {
  return writeStored(languageKey, choice === 'system' ? null : choice)
}

/** Whether the page speaks the language that a choice asks for: its texts may not have come. */
export function isSpoken(choice: LanguageChoice): boolean {
  return languageOf(choice) === document.documentElement.lang
}
