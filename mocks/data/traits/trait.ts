import type { Patch, ServerRow } from '../row'
import type { Origin } from '../server-row'

/** One thing that a person must be able to see: what it changes in an ordinary row. */
export type Trait = (row: ServerRow, origin: Origin) => Patch
