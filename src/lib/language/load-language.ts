import { chosenLanguage, languageOf } from './chosen-language'
import { speak } from './translate'

/** Milliseconds that the page waits for the texts of its language. */
const patience = 5_000

/**
 * Brings the texts of the chosen language, if they are not those that the code has already. Where they do not come, the
 * page speaks English rather than nothing. The document says which language it is.
 */
export async function loadLanguage(): Promise<void> {
  const language = languageOf(chosenLanguage())
  if (language === 'en') return
  const texts = await Promise.race([
    // The proxy may be away, or a newer build have another file.
    import('./chinese/dictionary').catch(() => null),
    new Promise<null>((resolve) => setTimeout(resolve, patience, null)),
  ])
  if (texts === null) return
  speak(texts.chinese, texts.sayMessage)
  document.documentElement.lang = language
}
