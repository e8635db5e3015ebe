import { type Label, t, translated } from '~/lib/language/translate'

import { type Tab, tabs } from '../list-tab'

/** A list as somebody wants to find it again: the query of the address bar that stands for it, under a name. */
export interface View {
  readonly tab: Tab
  /** Unlike that of every other view of its tab. */
  readonly name: string
  /** API filters, refine text, sort and layout as the address bar holds them, without `?`. */
  readonly query: string
}

/** A view that comes with the page. */
export interface BuiltInView extends View {
  /** In English: addresses and files hold it. */
  readonly name: Label
  /** What it finds, and what the API cannot tell. */
  readonly meaning: Label
}

/** What a person keeps: views of both tabs, and by tab the name of the view that a bare address opens. */
export interface SavedViews {
  readonly views: readonly View[]
  readonly defaults: Readonly<Partial<Record<Tab, string>>>
}

export const nothingSaved: SavedViews = { views: [], defaults: {} }

/** The most signs that a name can have: what fits on a button, and a link. */
export const longestName = 60

/** What is wrong with a name, or null. */
export function nameProblem(name: string): string | null {
  if (name.trim() === '') return t('The name is empty.')
  return name.trim().length > longestName
    ? t('The name has more than {count} characters.', { count: longestName })
    : null
}

/** How the page calls a view: one that comes with it in the language of the page, a person's own as it was named. */
export function shownName(view: View | BuiltInView): string {
  return 'meaning' in view ? translated(view.name) : view.name
}

/** Whether this is one of the tabs. */
export function isTab(text: unknown): text is Tab {
  return tabs.some((tab) => tab === text)
}
