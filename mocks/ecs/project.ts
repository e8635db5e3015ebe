import type { Reply } from './reply'
import type { View } from './view'

/** The endpoints that the simulation knows. */
export type Endpoint = 'servers' | 'recycleBin' | 'recycleBinPolicy'

/** A project of the simulated account, which stands for one state that a person must be able to see. */
export interface SimulatedProject {
  readonly id: string
  readonly label: string
  readonly recycleBinOn: boolean
  /** Milliseconds before a page of a list is sent. */
  readonly pageDelay: number
  /** An answer that takes the place of the real one, or null. Called once for each request; `now` in milliseconds. */
  intercept(endpoint: Endpoint, now: number): Reply | null
  servers(): View
  recycleBin(): View
}
