import type { Row } from '~/api/server'
import type { Label } from '~/lib/language/translate'

interface Facts {
  /** Other names that a person may write: the API's own, and short forms. */
  readonly aliases: readonly string[]
  /** What the field holds, for suggestions and the help sheet. */
  readonly meaning: Label
  /** What may be written after `field:`, most useful first. */
  readonly examples: readonly string[]
}

/**
 * A field of texts. `text` and `mac` match any part of a value, `choice` and `state` a whole one, `address` what
 * address-literal.ts says; none of them minds case.
 */
export interface TextField extends Facts {
  readonly kind: 'text' | 'choice' | 'state' | 'address' | 'mac'
  /** The values of a row, as facets, sort and suggestions show them; none is empty. */
  readonly values: (row: Row) => readonly string[]
  /** Texts by which a row is found besides: ids beside names, codes beside words. */
  readonly also?: (row: Row) => readonly string[]
}

/** A field of one number; `size` counts MiB. */
export interface NumberField extends Facts {
  readonly kind: 'number' | 'size'
  readonly number: (row: Row) => number | null
}

/** A field of one time, in milliseconds since 1970. */
export interface TimeField extends Facts {
  readonly kind: 'time'
  readonly number: (row: Row) => number | null
  /** Whether `30d` means 30 days back from now or ahead of it. */
  readonly direction: 'ago' | 'ahead'
}

/** Is shown each key of a row with its value, null where there is none. */
export type SeePair = (key: string, value: string | null) => void

/** A field of keys and values: `tag:env`, `tag:env=prod`, `tag.env:prod`. */
export interface PairsField extends Facts {
  readonly kind: 'pairs'
  /** Shows all pairs of a row. Lists of pairs of 100,000 rows would cost more than looking at them. */
  readonly visit: (row: Row, see: SeePair) => void
  /** Shows the pairs of some keys, spelled as they are: most rows have many others. */
  readonly visitKeys: (row: Row, keys: readonly string[], see: SeePair) => void
  /** Whether a key was set by a person; `has:` looks at these alone. */
  readonly own: (key: string) => boolean
}

/** Any field of the API by its path: `raw.hostId:a1b2`. */
interface RawField extends Facts {
  readonly kind: 'raw'
}

/** Which fields a row has: `has:fault`. */
interface PresenceField extends Facts {
  readonly kind: 'presence'
}

export type Field = TextField | NumberField | TimeField | PairsField | RawField | PresenceField
export type FieldKind = Field['kind']
