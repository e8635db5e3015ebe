import type { Row } from '~/api/server'

/** A server of a list that is not what it was. */
export interface Change {
  readonly id: string
  /** What it was; null for one that came. */
  readonly before: Row | null
  /** What it is now; null for one that is gone. */
  readonly after: Row | null
}

/** What has become of a list over one reload or several. */
export interface Changes {
  /** When the list was as `before` says, in milliseconds since 1970. */
  readonly since: number
  /** Whether every list was all there, and each row known by its id, so that none that came or went is missing. */
  readonly whole: boolean
  readonly byId: ReadonlyMap<string, Change>
}
