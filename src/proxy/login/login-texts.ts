import type { Language } from '~/lib/language/preferred-language'
import { loginChinese } from './login-chinese'

/** A text of the login pages, in English. */
export type LoginText = keyof typeof loginChinese

/** Why somebody is not let in, and what is filled into the text for it. */
export interface Problem {
  readonly text: LoginText
  readonly values?: Readonly<Record<string, string>>
}

/**
 * A text of the login pages in a language: that of one request, while the texts of the page of the application are in
 * the language of its one reader. What comes back may hold what people typed.
 */
export function say({ text, values = {} }: Problem, language: Language): string {
  const said = language === 'zh-CN' ? loginChinese[text] : text
  return said.replaceAll(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole)
}
