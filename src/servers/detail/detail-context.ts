import { createContext, useContext } from 'react'

import type { JsonRecord } from './read-field'

/** What every part of a detail works on. */
export interface Detail {
  /** The row as the API sent it. */
  readonly raw: JsonRecord
  /** Each field tells its name in the API and its meaning, not on hover alone. */
  readonly explained: boolean
}

/** Given by the detail to all of its sections. */
export const DetailContext = createContext<Detail>({ raw: {}, explained: false })

/** The row that is shown, and how. */
export function useDetail(): Detail {
  return useContext(DetailContext)
}
