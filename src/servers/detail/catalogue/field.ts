import type { Label } from '~/lib/language/translate'

/** The documents that say what a field means; `samples` is for fields that are only seen in answers. */
export const sources = {
  details: '"Querying Details About ECSs", 2025-09-19',
  bin: '"查询回收站中虚拟机列表", 2025-09-16',
  laterBin: '"查询回收站中虚拟机列表", 2025-12-04',
  openapi: 'OpenAPI ServerDetail, 2026-07-24',
  openapiList: 'OpenAPI ListCloudServers (v1.1), 2026-07-24',
  samples: 'seen in answers, documented nowhere',
} as const satisfies Record<string, Label>

/** What is known about one field of a server, apart from its value. */
export interface Field {
  /**
   * Its names in the API from the server down, joined by dots: `flavor.vcpus`. Lists are entered without a number;
   * `*` stands for any key of a map.
   */
  readonly path: string
  /** What it is called on the screen. */
  readonly label: Label
  /** What it says, in words. */
  readonly meaning: Label
  readonly source: keyof typeof sources
  /** The text is a time. */
  readonly time?: true
  /** Stands after a number. */
  readonly unit?: string
  /** Documented for other lists of servers: its absence says nothing. */
  readonly elsewhere?: true
  /** What single values mean, by their text. */
  readonly codes?: Readonly<Record<string, Label>>
}
