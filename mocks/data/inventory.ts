import type { ServerRow } from './row'
import { serverIndex } from './server-id'
import { ordinaryRow, originOf, type Fleet } from './server-row'
import { binTraits } from './traits/bin-traits'
import { hardwareTraits } from './traits/hardware-traits'
import { labelTraits } from './traits/label-traits'
import { networkTraits } from './traits/network-traits'
import { stateTraits } from './traits/state-traits'

/** The servers that a list endpoint holds, newest first. */
export interface Inventory {
  readonly size: number
  row(position: number): ServerRow
  /** Where the server with this ID stands, or undefined when it is not here. */
  positionOf(id: string): number | undefined
}

/** Everything that a person must be able to see, one server each, among the ordinary ones. */
export const traits = [...stateTraits, ...networkTraits, ...labelTraits, ...hardwareTraits]

// Far enough apart that a screen shows ordinary servers, too, and odd against the batches.
const traitDistance = 7

/** The row at `index` of a fleet. Recycle bins hold ordinary servers, of which a few differ in their times. */
export function serverRow(fleet: Fleet, index: number): ServerRow {
  const origin = originOf(fleet, index)
  const row = ordinaryRow(origin)
  const ofFleet = fleet.binned ? binTraits : traits
  const trait = index % traitDistance === 3 ? ofFleet[Math.floor(index / traitDistance)] : undefined
  if (trait === undefined) return row
  return { ...row, ...trait(row, origin) }
}

/** The servers of a fleet. Rows are made when they are asked for and not kept: 100,000 of them need no memory. */
export function fleetInventory(fleet: Fleet): Inventory {
  return {
    size: fleet.size,
    row: (position) => serverRow(fleet, position),
    positionOf: (id) => {
      const index = serverIndex(fleet.salt, id)
      return index !== undefined && index < fleet.size ? index : undefined
    },
  }
}
