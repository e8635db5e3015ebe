import type { Random } from './random'
import type { VolumeRow } from './row'

/** An attached volume; `letter` is the last one of its device, `bootIndex` "0" for the boot volume. */
export function volumeRow(
  random: Random,
  letter: string,
  bootIndex: string | null,
  bus: 'vd' | 'sd' = 'vd',
): VolumeRow {
  return {
    id: random.uuid(),
    device: `/dev/${bus}${letter}`,
    bootIndex,
    delete_on_termination: String(bootIndex === '0' && random.chance(0.5)),
  }
}

/** A boot volume and `count` - 1 data volumes. */
export function volumeRows(random: Random, count: number): VolumeRow[] {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  return Array.from({ length: count }, (_, at) =>
    volumeRow(random, letters.charAt(at), at === 0 ? '0' : random.pick([null, '-1', ''])),
  )
}

/** One to four volumes, as most servers have them. */
export function usualVolumes(random: Random): VolumeRow[] {
  return volumeRows(random, random.pick([1, 1, 2, 2, 2, 3, 4]))
}
