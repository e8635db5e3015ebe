import type { Tab } from '../list-tab'
import { builtInViewsOf } from './built-in-views'
import { longestName, type SavedViews, shownName, type View } from './view'

/** The view of a tab by its name: one of a person's own, or one that comes with the page. */
export function findView(saved: SavedViews, tab: Tab, name: string): View | null {
  return (
    saved.views.find((view) => view.tab === tab && view.name === name) ??
    builtInViewsOf(tab).find((view) => view.name === name) ??
    null
  )
}

/** The name itself where no view of the tab has it, else with the first number that makes it another one. */
export function freeName(saved: SavedViews, tab: Tab, name: string): string {
  let number = 1
  while (findView(saved, tab, numbered(name, number)) !== null) number += 1
  return numbered(name, number)
}

/** A name with a number from 2 on behind it; never longer than a name can be, or no file could be read with it. */
function numbered(name: string, number: number): string {
  const end = number === 1 ? '' : ` ${number}`
  return cut(name, longestName - end.length) + end
}

/** The beginning of a text, not through the two halves of a character. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text
  return text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()
}

/** Whether a view of the tab has this name, or is called so on the page. */
export function isTaken(saved: SavedViews, tab: Tab, name: string): boolean {
  return (
    findView(saved, tab, name) !== null ||
    builtInViewsOf(tab).some((view) => shownName(view) === name)
  )
}

/** Adds a view behind the others, under a name that is free. */
export function addView(saved: SavedViews, view: View): SavedViews {
  const name = freeName(saved, view.tab, view.name)
  return { ...saved, views: [...saved.views, { tab: view.tab, name, query: view.query }] }
}

/** Lets a view stand for another query. */
export function replaceQuery(saved: SavedViews, view: View, query: string): SavedViews {
  return {
    ...saved,
    views: saved.views.map((other) => (isSame(other, view) ? { ...other, query } : other)),
  }
}

/** Gives a view another name, which must be free; a default stays one. */
export function renameView(saved: SavedViews, view: View, name: string): SavedViews {
  return {
    views: saved.views.map((other) => (isSame(other, view) ? { ...other, name } : other)),
    defaults:
      saved.defaults[view.tab] === view.name
        ? { ...saved.defaults, [view.tab]: name }
        : saved.defaults,
  }
}

/** Makes a view the one that a bare address of its tab opens; the plain list takes that from any other. */
export function makeDefault(saved: SavedViews, view: View): SavedViews {
  const { [view.tab]: _, ...others } = saved.defaults
  const plain = builtInViewsOf(view.tab)[0].name === view.name
  return { ...saved, defaults: plain ? others : { ...others, [view.tab]: view.name } }
}

/** A view that was deleted, and what it takes to bring it back as it was. */
export interface DeletedView {
  readonly view: View
  readonly at: number
  readonly wasDefault: boolean
}

/** Deletes one of a person's own views. */
export function deleteView(saved: SavedViews, view: View): [SavedViews, DeletedView] {
  const wasDefault = saved.defaults[view.tab] === view.name
  const { [view.tab]: _, ...others } = saved.defaults
  return [
    {
      views: saved.views.filter((other) => !isSame(other, view)),
      defaults: wasDefault ? others : saved.defaults,
    },
    { view, at: saved.views.findIndex((other) => isSame(other, view)), wasDefault },
  ]
}

/** Brings a deleted view back to its place; under another name where its own was taken meanwhile. */
export function restoreView(saved: SavedViews, { view, at, wasDefault }: DeletedView): SavedViews {
  const back = { ...view, name: freeName(saved, view.tab, view.name) }
  const restored = { ...saved, views: saved.views.toSpliced(at, 0, back) }
  return wasDefault ? makeDefault(restored, back) : restored
}

/** What became of the views of a file. */
export interface ImportOutcome {
  readonly saved: SavedViews
  readonly added: readonly View[]
  /** Names in the file that were taken, with those that their views got. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[]
  /** Views that are there already, name and query. */
  readonly same: number
}

/** Adds the views of a file to a person's own. Nothing is overwritten; defaults stay as they are. */
export function importViews(saved: SavedViews, file: SavedViews): ImportOutcome {
  let all = saved
  let same = 0
  const added: View[] = []
  const renamed: { from: string; to: string }[] = []
  for (const view of file.views) {
    if (isThere(all, view)) {
      same += 1
      continue
    }
    all = addView(all, view)
    const now = all.views.at(-1) ?? view
    added.push(now)
    if (now.name !== view.name) renamed.push({ from: view.name, to: now.name })
  }
  return { saved: all, added, renamed, same }
}

/** Whether a view is there already: under its name, or under the one that an import before had to give it. */
function isThere(saved: SavedViews, { tab, name, query }: View): boolean {
  for (let number = 1; ; number += 1) {
    const taken = findView(saved, tab, numbered(name, number))
    if (taken === null || taken.query === query) return taken !== null
  }
}

/** Names tell the views of a tab apart. */
function isSame(one: View, other: View): boolean {
  return one.tab === other.tab && one.name === other.name
}
