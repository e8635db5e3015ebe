/** What the API answered, its body whole and decompressed. */
export interface UpstreamAnswer {
  readonly status: number
  readonly header: (name: string) => string | null
  /** When the request went out, in milliseconds since 1970. */
  readonly askedAt: number
  /** The request was signed, which the API accepts for some minutes only. */
  readonly signed: boolean
  readonly body: Buffer
}
