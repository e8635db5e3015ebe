import { useState } from 'react'

import type { IconName } from '~/ui/Icon'
import { Icon } from '~/ui/Icon'
import { Menu } from '~/ui/Menu'

import { applyTheme, currentTheme, type Theme } from './theme'

const icons: Record<Theme, IconName> = { system: 'monitor', light: 'sun', dark: 'moon' }

const items = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const

/** Chooses between light, dark and what the operating system says. */
export function ThemeMenu() {
  const [theme, setTheme] = useState(currentTheme)
  return (
    <Menu
      buttonClass="h-7 rounded-control px-2 text-muted hover:bg-hover hover:text-text"
      button={<Icon name={icons[theme]} label={`Theme: ${theme}`} />}
      label="Theme"
      items={items}
      chosen={theme}
      onChoose={(next) => {
        applyTheme(next)
        setTheme(next)
      }}
    />
  )
}
