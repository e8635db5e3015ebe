import type { ParserMap } from 'nuqs'

import type { ListOrigin } from '~/inventory/page-source'
import type { Label } from '~/lib/language/translate'

import type { Tab } from '../list-tab'

/** The other list of the project: what is missing here may be there. */
export interface Elsewhere {
  /** `the recycle bin`. */
  readonly name: Label
  readonly tab: Tab
  /** The API filters of this list in the address bar, which mean nothing there. */
  readonly leaving: ParserMap
  /** That list of each project. */
  readonly lists: readonly ListOrigin[]
}
