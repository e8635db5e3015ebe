/** What is wrong with a part of a query, from `start` up to but not including `end`. */
export interface Problem {
  readonly start: number
  readonly end: number
  /** A sentence that says what is wrong and what may be written. */
  readonly message: string
}
