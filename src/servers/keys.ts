import type { Label } from '~/lib/language/translate'

/** What keys do wherever one is on the page; those of one character do it outside of text fields alone. */
export const pageKeys = [
  { keys: 'Ctrl+K, ⌘K', does: 'finds anything: a server, a view, or something to do' },
  {
    keys: '/, Ctrl+F, ⌘F',
    does: 'finds text in the rows; a box beside it gives Ctrl+F back to the browser',
  },
  { keys: 'J, K', does: 'go to the next or previous server while a detail is open' },
  { keys: '?', does: 'lists the keys' },
] as const satisfies readonly Record<'keys' | 'does', Label>[]

/** What keys do in the table. */
export const tableKeys = [
  { keys: 'Arrows, Home, End, Page Up, Page Down', does: 'move through the cells' },
  { keys: 'Enter, or a click', does: 'opens the detail of the row; on a header, sorts by it' },
  {
    keys: 'Menu key, Shift+F10, or a right click',
    does: 'opens the menu of the cell: its values to include, exclude and copy; on a header, that of its column',
  },
  {
    keys: 'F2 or Tab in a cell',
    does: 'goes to the controls in it, Tab to the next of them; Escape goes back to the cell',
  },
  { keys: 'Space, or Ctrl or ⌘ with a click', does: 'selects the row, or takes it out' },
  { keys: 'Shift with ↑ ↓ or a click', does: 'selects the rows up to there' },
  {
    keys: 'Ctrl+A, ⌘A',
    does: 'selects all refined rows; outside of the table the key is the browser’s',
  },
  {
    keys: 'Ctrl+C, ⌘C',
    does: 'copies the whole value of the cell; while rows are selected, opens the copy of those',
  },
  { keys: 'Escape', does: 'clears the selection, then closes the detail' },
  { keys: 'Alt with ← → on a header', does: 'moves the column' },
  { keys: 'Shift+Alt with ← → on a header', does: 'makes the column narrower or wider' },
  { keys: 'Alt+Enter on a header', does: 'makes the column as wide as its content in view' },
] as const satisfies readonly Record<'keys' | 'does', Label>[]
