import { batchSize, type Batch } from './batch'
import { hash32, Random } from './random'

// As newer answers have it: a host is known by a hash only, and carries several servers.
const hosts = Array.from({ length: 160 }, (_, number) =>
  new Random(hash32('host', number)).hex(112),
)

/** The fields of a row that say where the server runs. */
export function hostRow(batch: Batch, index: number, name: string, random: Random) {
  const hashes = hosts[random.below(hosts.length)] ?? ''
  return {
    hostId: hashes.slice(0, 56),
    host_status: 'UP',
    'OS-EXT-AZ:availability_zone': batch.zone,
    'OS-EXT-SRV-ATTR:host': hashes.slice(0, 56),
    'OS-EXT-SRV-ATTR:hypervisor_hostname': hashes.slice(56),
    'OS-EXT-SRV-ATTR:instance_name': `instance-00${random.hex(6)}`,
    'OS-EXT-SRV-ATTR:hostname': name.toLowerCase(),
    'OS-EXT-SRV-ATTR:reservation_id': batch.reservationId,
    'OS-EXT-SRV-ATTR:launch_index': index % batchSize,
    'OS-EXT-SRV-ATTR:root_device_name': '/dev/vda',
    'OS-EXT-SRV-ATTR:kernel_id': '',
    'OS-EXT-SRV-ATTR:ramdisk_id': '',
    'OS-DCF:diskConfig': 'MANUAL',
    progress: random.chance(0.5) ? 0 : undefined,
  }
}
