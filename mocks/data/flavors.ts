interface Accelerator {
  readonly name: string
  readonly count: number
  readonly memory_mb: number
}

/** A flavor of the simulated region; `ram` is in MiB. */
export interface Flavor {
  readonly id: string
  readonly vcpus: number
  readonly ram: number
  readonly gpus?: readonly Accelerator[]
  readonly accelerators?: readonly Accelerator[]
}

const gib = 1024

/** Flavors of ordinary servers. */
export const commonFlavors = [
  { id: 's6.small.1', vcpus: 1, ram: gib },
  { id: 's6.large.2', vcpus: 2, ram: 4 * gib },
  { id: 's6.xlarge.2', vcpus: 4, ram: 8 * gib },
  { id: 'c6s.large.2', vcpus: 2, ram: 4 * gib },
  { id: 'c6s.2xlarge.2', vcpus: 8, ram: 16 * gib },
  { id: 'c7.xlarge.2', vcpus: 4, ram: 8 * gib },
  { id: 'c7.2xlarge.4', vcpus: 8, ram: 32 * gib },
  { id: 'c7n.large.4', vcpus: 2, ram: 8 * gib },
  { id: 'm6.xlarge.8', vcpus: 4, ram: 32 * gib },
  { id: 'm7.2xlarge.8', vcpus: 8, ram: 64 * gib },
  { id: 'kc1.xlarge.2', vcpus: 4, ram: 8 * gib },
  { id: 't6.large.1', vcpus: 2, ram: 2 * gib },
] as const satisfies readonly Flavor[]

/** Flavors with GPUs or other accelerators. */
export const acceleratedFlavors = [
  {
    id: 'p2s.2xlarge.8',
    vcpus: 8,
    ram: 64 * gib,
    gpus: [{ name: 'NVIDIA V100', count: 1, memory_mb: 32 * gib }],
  },
  {
    id: 'pi2.4xlarge.4',
    vcpus: 16,
    ram: 64 * gib,
    gpus: [{ name: 'NVIDIA T4', count: 2, memory_mb: 16 * gib }],
  },
  {
    id: 'ai1s.large.4',
    vcpus: 2,
    ram: 8 * gib,
    accelerators: [{ name: 'Ascend 310', count: 1, memory_mb: 8 * gib }],
  },
] as const satisfies readonly Flavor[]

/** A flavor whose data lies on disks of the host, so that no volume is attached. */
export const localDiskFlavor: Flavor = { id: 'i3.2xlarge.8', vcpus: 8, ram: 64 * gib }

/** The flavor of a bare metal server. */
export const bareMetalFlavor: Flavor = { id: 'physical.s4.3xlarge', vcpus: 44, ram: 384 * gib }

/** Writes a flavor as the API does, every number as text. Older answers lack the two lists of accelerators. */
export function flavorRow(flavor: Flavor, withAccelerators: boolean): Record<string, unknown> {
  const row = {
    id: flavor.id,
    name: flavor.id,
    disk: '0',
    vcpus: String(flavor.vcpus),
    ram: String(flavor.ram),
  }
  if (!withAccelerators) return row
  return { ...row, gpus: flavor.gpus ?? [], asic_accelerators: flavor.accelerators ?? [] }
}
