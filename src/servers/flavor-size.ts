import type { Flavor } from '~/api/server'

const gib = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/** The size of a flavor in words, `2 vCPU · 4 GiB`, as far as it is reported; null when nothing is. */
export function flavorSize(flavor: Flavor): string | null {
  const parts = [
    flavor.vcpus === null ? null : `${flavor.vcpus} vCPU`,
    flavor.ramMib === null ? null : `${gib.format(flavor.ramMib / 1024)} GiB`,
    ...flavor.gpus.map((gpu) => `${gpu.count ?? '?'} × ${gpu.name ?? 'GPU'}`),
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(' · ')
}
