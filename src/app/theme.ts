import { writeStored } from '~/lib/local-store'

/** `system` follows the operating system. */
export type Theme = 'system' | 'light' | 'dark'

const key = 'theme'

/** The theme that `public/theme.js` applied before the first paint. */
export function currentTheme(): Theme {
  const { theme } = document.documentElement.dataset
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}

/** Applies a theme and remembers it; where storage is blocked it holds until the page is left. */
export function applyTheme(theme: Theme): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset['theme']
  else dataset['theme'] = theme
  // Where there is nothing to remember it in, the page itself shows the theme.
  writeStored(key, theme === 'system' ? null : theme)
}
