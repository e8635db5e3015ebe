import type { Batch } from './batch'
import type { Random } from './random'

/** Tags as an organised account sets them; one of ten servers has none. */
export function tagRow(batch: Batch, id: string, random: Random): string[] {
  const part = random.next()
  if (part < 0.1) return []
  const tags = [`env=${batch.environment}`, `app=${batch.app}`, `team=${batch.team}`]
  if (part > 0.55) tags.push(`cost-center=CC-${1000 + (batch.firstNumber % 40)}`)
  if (part > 0.75) tags.push(`role=${batch.role}`)
  if (part > 0.9) tags.push(random.pick(['critical', 'backup', 'keep', 'spot-ok']))
  if (part > 0.96) {
    tags.push(
      `_sys_root_resource_id=${id}`,
      '_sys_root_resource_type=hws.resource.type.vm',
      '_sys_type_hcss_x',
    )
  }
  return tags
}

/** Metadata as the system writes it, with a user's own key now and then. */
export function metadataRow(batch: Batch, random: Random): Record<string, string> {
  const { image, flavor } = batch
  const metadata: Record<string, string> = {
    charging_mode: batch.chargingMode,
    vpc_id: batch.vpc.id,
    'metering.image_id': image.id,
    'metering.imagetype': image.kind,
    'metering.resourcespeccode': `${flavor.id}.${image.osType === 'Windows' ? 'win' : 'linux'}`,
    'metering.resourcetype': '1',
    image_name: image.name,
    os_bit: '64',
    os_type: image.osType,
    os_version: image.osVersion,
    'cascaded.instance_extrainfo': 'pcibridge:1,virtio_bus_count:8',
  }
  if (batch.chargingMode === '1') {
    metadata['metering.order_id'] = `CS26${random.hex(9).toUpperCase()}`
    metadata['metering.product_id'] = `00301-${100_000 + random.below(900_000)}-0--0`
  }
  if (random.chance(0.7)) metadata['__support_agent_list'] = 'hss,ces'
  if (random.chance(0.1)) metadata['agency_name'] = `${batch.team}-agency`
  const frozen = random.next()
  if (frozen < 0.06) metadata['EcmResStatus'] = ''
  else if (frozen < 0.1) metadata['EcmResStatus'] = 'normal'
  if (random.chance(0.05)) metadata['deployed_by'] = 'terraform'
  return metadata
}
