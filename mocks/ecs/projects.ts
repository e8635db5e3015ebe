import { damagedRow } from '../data/malformed'
import { driftingFleet } from '../data/drifting'
import { fleetInventory } from '../data/inventory'
import { hash32 } from '../data/random'
import type { Fleet } from '../data/server-row'
import {
  expired,
  flaky,
  forbidden,
  nothingFails,
  recycleBinUnavailable,
  throttled,
  type Intercept,
} from './failures'
import type { SimulatedProject } from './project'
import { viewOf, type View } from './view'

/** What the projects are made from. */
export interface ProjectOptions {
  readonly seed: number
  /** Time in milliseconds that all data is relative to. */
  readonly startedAt: number
  /** Servers in the project `large`. */
  readonly largeSize: number
  /** Last change of every row before it is written. */
  readonly redact: (row: unknown) => unknown
}

interface Outline {
  readonly label: string
  readonly servers: number
  readonly binned: number
  readonly intercept?: Intercept
  readonly present?: View['present']
  readonly pageDelay?: number
  readonly recycleBinOff?: true
}

const asItIs: View['present'] = (row) => row

/** The projects of the simulated account, in the order in which they are listed. */
export function simulatedProjects(options: ProjectOptions): readonly SimulatedProject[] {
  const { largeSize } = options
  const outlines: Record<string, Outline> = {
    demo: { label: 'Demo', servers: 2500, binned: 60 },
    large: { label: 'Large', servers: largeSize, binned: 250 },
    empty: { label: 'Empty', servers: 0, binned: 0 },
    'bin-off': { label: 'Recycle bin off', servers: 40, binned: 0, recycleBinOff: true },
    'bin-unavailable': {
      label: 'No recycle bin in the region',
      servers: 40,
      binned: 0,
      intercept: recycleBinUnavailable,
    },
    forbidden: { label: 'Forbidden', servers: 0, binned: 0, intercept: forbidden },
    throttled: { label: 'Throttled', servers: 1000, binned: 250, intercept: throttled() },
    flaky: { label: 'Flaky', servers: 1000, binned: 250, intercept: flaky() },
    slow: { label: 'Slow', servers: 1000, binned: 250, pageDelay: 2000 },
    expired: { label: 'Expired credentials', servers: 0, binned: 0, intercept: expired },
    drifting: { label: 'Drifting', servers: 400, binned: 12 },
    malformed: { label: 'Malformed', servers: 240, binned: 24, present: damagedRow },
  }
  return Object.entries(outlines).map(([id, outline]) =>
    id === 'drifting' ? drifting(id, outline, options) : steady(id, outline, options),
  )
}

function steady(id: string, outline: Outline, options: ProjectOptions): SimulatedProject {
  const damage = outline.present ?? asItIs
  const present: View['present'] = (row, position) => options.redact(damage(row, position))
  const servers = viewOf(fleetInventory(fleetOf(id, outline, options)), present)
  const recycleBin = viewOf(fleetInventory(binOf(id, outline, options)), present)
  return {
    ...frame(id, outline),
    servers: () => servers,
    recycleBin: () => recycleBin,
  }
}

/** Every request for servers finds one step more; the recycle bin shows what has left since. */
function drifting(id: string, outline: Outline, options: ProjectOptions): SimulatedProject {
  const fleet = driftingFleet(fleetOf(id, outline, options), binOf(id, outline, options))
  let requests = 0
  return {
    ...frame(id, outline),
    intercept: (endpoint, now) => {
      if (endpoint !== 'servers') return null
      if (requests > 0) fleet.step(now)
      requests += 1
      return null
    },
    servers: () => viewOf(fleet.current().servers, options.redact),
    recycleBin: () => viewOf(fleet.current().recycleBin, options.redact),
  }
}

function frame(id: string, outline: Outline) {
  return {
    id,
    label: outline.label,
    recycleBinOn: outline.recycleBinOff !== true,
    pageDelay: outline.pageDelay ?? 0,
    intercept: outline.intercept ?? nothingFails,
  }
}

function fleetOf(projectId: string, { servers }: Outline, options: ProjectOptions): Fleet {
  const salt = hash32(options.seed, projectId, 'servers')
  return { projectId, salt, size: servers, startedAt: options.startedAt, binned: false }
}

function binOf(projectId: string, { binned }: Outline, options: ProjectOptions): Fleet {
  const salt = hash32(options.seed, projectId, 'recycle bin')
  return { projectId, salt, size: binned, startedAt: options.startedAt, binned: true }
}
