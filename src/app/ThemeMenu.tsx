import { type ReactNode, useState } from 'react'

import { type Label, t } from '~/lib/language/translate'
import { Drawing } from '~/ui/Icon'
import { Menu } from '~/ui/Menu'

import { applyTheme, currentTheme, type Theme } from './theme'

const drawings: Record<Theme, ReactNode> = {
  system: <path d="M2.25 3h11.5v8H2.25ZM5.5 13.5h5M8 11v2.5" />,
  light: (
    <>
      <circle cx="8" cy="8" r="2.75" />
      <path d="M8 1.5v1.25M8 13.25v1.25M1.5 8h1.25M13.25 8h1.25M3.4 3.4l.9.9M11.7 11.7l.9.9M3.4 12.6l.9-.9M11.7 4.3l.9-.9" />
    </>
  ),
  dark: <path d="M13 9.6A5.5 5.5 0 0 1 6.4 3a5.5 5.5 0 1 0 6.6 6.6Z" />,
}

const items = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const satisfies readonly { value: Theme; label: Label }[]

/** Chooses between light, dark and what the operating system says. */
export function ThemeMenu() {
  const [theme, setTheme] = useState(currentTheme)
  return (
    <Menu
      buttonClass="h-7 rounded-control px-2 text-muted hover:bg-hover hover:text-text"
      button={<Drawing label={t('Theme: {theme}', { theme: t(theme) })}>{drawings[theme]}</Drawing>}
      label={t('Theme')}
      items={items.map(({ value, label }) => ({ value, label: t(label) }))}
      chosen={theme}
      onChoose={(next) => {
        applyTheme(next)
        setTheme(next)
      }}
    />
  )
}
