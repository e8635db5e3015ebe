import { useState } from 'react'

import { chooseLanguage, chosenLanguage } from '~/lib/language/language'
import { t } from '~/lib/language/translate'
import { Drawing } from '~/ui/Icon'
import { Menu } from '~/ui/Menu'

/** Each language by its own name, which whoever looks for it can read. */
const names = { en: 'English', 'zh-CN': '简体中文' } as const

/** Chooses between the languages of the page and what the browser says. A new one needs the page to be loaded again. */
export function LanguageMenu() {
  const [refused, setRefused] = useState(false)
  const chosen = chosenLanguage()
  const current = chosen === 'system' ? t('System') : names[chosen]
  return (
    <Menu
      buttonClass="h-7 rounded-control px-2 text-muted hover:bg-hover hover:text-text"
      button={
        <Drawing label={t('Language: {name}', { name: current })}>
          <circle cx="8" cy="8" r="5.75" />
          <path d="M2.5 8h11M8 2.25c-4 3.5-4 8 0 11.5M8 2.25c4 3.5 4 8 0 11.5" />
        </Drawing>
      }
      label={t('Language')}
      items={[
        {
          value: 'system',
          label: t('System'),
          note: refused ? t('This browser refuses to remember another one') : undefined,
        },
        { value: 'en', label: <span lang="en">{names.en}</span> },
        { value: 'zh-CN', label: <span lang="zh-CN">{names['zh-CN']}</span> },
      ]}
      chosen={chosen}
      onChoose={(next) => {
        if (next === chosen) return
        if (chooseLanguage(next)) location.reload()
        else setRefused(true)
      }}
    />
  )
}
