import { isKept, mayBeBinned } from './bin-rules'
import type { Inventory } from './inventory'
import { fleetInventory, serverRow } from './inventory'
import { Random, hash32 } from './random'
import type { Patch, ServerRow } from './row'
import type { Fleet } from './server-row'
import { stateRow } from './states'
import { isoSeconds } from './times'

/** Servers and recycle bin as they are now; each snapshot stays as it is. */
export interface Drift {
  readonly servers: Inventory
  readonly recycleBin: Inventory
}

/** Rows of which some change at every step. */
export interface DriftingFleet {
  current(): Drift
  /**
   * One server appears, three change, one goes to the recycle bin, and those leave it whose time is over; `now` in
   * milliseconds stamps them.
   */
  step(now: number): void
}

const changes: readonly [Change, ...Change[]] = [
  (_, random) => stateRow('REBOOT', random),
  (_, random) => stateRow('SHUTOFF', random),
  (_, random) => stateRow('ACTIVE', random),
  (row) => ({ tags: [...(row.tags ?? []), 'reviewed'].slice(-20) }),
  (row) => ({ locked: row['locked'] !== true }),
]

type Change = (row: ServerRow, random: Random) => Patch

/** Creates the drifting servers of a fleet; the same steps lead to the same servers. */
export function driftingFleet(fleet: Fleet, bin: Fleet): DriftingFleet {
  let servers = rowsOf(fleetInventory(fleet))
  let binned = rowsOf(fleetInventory(bin))
  let steps = 0
  let current = snapshot(servers, binned)

  function changed(row: ServerRow, random: Random, now: number): ServerRow {
    return { ...row, ...random.pick(changes)(row, random), updated: isoSeconds(now) }
  }

  return {
    current: () => current,
    step: (now) => {
      const random = new Random(hash32(fleet.salt, 'step', steps))
      const born = {
        ...serverRow(fleet, fleet.size + steps),
        ...stateRow('BUILD', random),
        created: isoSeconds(now),
        updated: isoSeconds(now),
        'OS-SRV-USG:launched_at': '',
        fault: null,
      }
      const leaving = pickLeaving(servers, random, now)
      const touched = new Set([0, random.below(servers.length), random.below(servers.length)])
      const left = servers[leaving]
      servers = servers
        .map((row, at) => (touched.has(at) ? changed(row, random, now) : row))
        .filter((_, at) => at !== leaving)
      servers.unshift(born)
      if (left !== undefined) {
        const stopped = { ...stateRow('SHUTOFF', random), updated: isoSeconds(now) }
        binned = [{ ...left, ...stopped, fault: undefined }, ...binned]
      }
      binned = binned.filter((row) => isKept(row, now))
      steps += 1
      current = snapshot(servers, binned)
    },
  }
}

/** The place of a server that may go to the bin, -1 where there is none; the first row stays where it is. */
function pickLeaving(servers: readonly ServerRow[], random: Random, now: number): number {
  const places = [...servers.entries()].flatMap(([place, row]) =>
    place > 0 && mayBeBinned(row, now) ? [place] : [],
  )
  return places[random.below(Math.max(1, places.length))] ?? -1
}

function rowsOf(inventory: Inventory): ServerRow[] {
  return Array.from({ length: inventory.size }, (_, position) => inventory.row(position))
}

function snapshot(servers: readonly ServerRow[], binned: readonly ServerRow[]): Drift {
  return { servers: listInventory(servers), recycleBin: listInventory(binned) }
}

function listInventory(rows: readonly ServerRow[]): Inventory {
  return {
    size: rows.length,
    row: (position) => {
      const row = rows[position]
      if (row === undefined) throw new RangeError(`no server at position ${position}`)
      return row
    },
    positionOf: (id) => {
      const position = rows.findIndex((row) => row.id === id)
      return position < 0 ? undefined : position
    },
  }
}
