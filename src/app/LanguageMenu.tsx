import { useState } from 'react'

import { chooseLanguage, isSpoken } from '~/lib/language/choose-language'
import { chosenLanguage, type LanguageChoice } from '~/lib/language/chosen-language'
import { t } from '~/lib/language/translate'
import { Drawing } from '~/ui/Icon'
import { Menu } from '~/ui/Menu'

/** Each language by its own name, which whoever looks for it can read. */
const names = { en: 'English', 'zh-CN': '简体中文' } as const

const choices = ['system', 'en', 'zh-CN'] as const satisfies readonly LanguageChoice[]

/** Chooses between the languages of the page and what the browser says. Another one needs the page to be loaded again. */
export function LanguageMenu() {
  const [refused, setRefused] = useState(false)
  const chosen = chosenLanguage()
  const nameOf = (choice: LanguageChoice) => (choice === 'system' ? t('System') : names[choice])

  function choose(next: LanguageChoice) {
    if (!chooseLanguage(next)) setRefused(true)
    else if (isSpoken(next)) setRefused(false)
    else location.reload()
  }

  return (
    <>
      <Menu
        buttonClass="h-7 rounded-control px-2 text-muted hover:bg-hover hover:text-text"
        button={
          <Drawing label={t('Language: {name}', { name: nameOf(chosen) })}>
            <circle cx="8" cy="8" r="5.75" />
            <path d="M2.5 8h11M8 2.25c-4 3.5-4 8 0 11.5M8 2.25c4 3.5 4 8 0 11.5" />
          </Drawing>
        }
        label={t('Language')}
        items={choices.map((choice) => ({
          value: choice,
          label: nameOf(choice),
          lang: choice === 'system' ? undefined : choice,
          note: isSpoken(choice) ? undefined : t('Loads the page again'),
        }))}
        chosen={chosen}
        onChoose={choose}
      />
      <output className="text-small text-failed">
        {refused && t('This browser does not keep a choice of language')}
      </output>
    </>
  )
}
