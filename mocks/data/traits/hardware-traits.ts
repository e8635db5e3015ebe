import { acceleratedFlavors, bareMetalFlavor, flavorRow, localDiskFlavor } from '../flavors'
import { windowsImages } from '../images'
import { uuidOf } from '../random'
import { isoSeconds } from '../times'
import { userData } from '../user-data'
import { volumeRow, volumeRows } from '../volumes'
import type { Trait } from './trait'

const attached = 'os-extended-volumes:volumes_attached'
const rootDevice = 'OS-EXT-SRV-ATTR:root_device_name'
const bootData = 'OS-EXT-SRV-ATTR:user_data'

const volumeTraits: readonly Trait[] = [
  (_, { random }) => ({ [attached]: volumeRows(random, 20) }),
  (_, { random }) => ({ [attached]: volumeRows(random, 12) }),
  () => ({ [attached]: [], flavor: flavorRow(localDiskFlavor, true) }),
  () => ({ [attached]: undefined }),
  (_, { random }) => ({
    [attached]: [volumeRow(random, 'a', '0', 'sd'), volumeRow(random, 'b', '-1', 'sd')],
    [rootDevice]: '/dev/sda',
  }),
  (_, { random }) => ({
    [attached]: [volumeRow(random, 'a', '0'), volumeRow(random, 'b', '0')],
  }),
  (_, { random }) => ({ [attached]: volumeRows(random, 2), [rootDevice]: '/dev/sda' }),
  (_, { random }) => ({
    [attached]: [volumeRow(random, 'b', null), volumeRow(random, 'c', '-1')],
    [rootDevice]: '',
  }),
  (_, { random }) => {
    const volumes = volumeRows(random, 3)
    for (const volume of volumes) volume.delete_on_termination = 'true'
    return { [attached]: volumes }
  },
  (_, { random }) => ({ [attached]: [{ id: random.uuid(), delete_on_termination: 'false' }] }),
]

const flavorTraits: readonly Trait[] = [
  ...acceleratedFlavors.map((flavor): Trait => () => ({ flavor: flavorRow(flavor, true) })),
  () => ({
    flavor: { id: 'c3.large.2', name: 'c3.large.2', disk: '0', vcpus: '2', ram: '1024' },
  }),
  () => ({
    flavor: { id: uuidOf('flavor local'), name: 'local', disk: '1', vcpus: '1', ram: '1024' },
  }),
  () => ({ flavor: { id: 'x1.1u.1g' } }),
  () => ({ flavor: undefined }),
  (row) => ({
    flavor: flavorRow(bareMetalFlavor, true),
    tags: [...(row.tags ?? []), '__type_baremetal'],
    metadata: {
      ...row.metadata,
      'metering.resourcetype': 'hws.resource.type.pm',
      chargingMode: '0',
    },
  }),
  (row) => ({
    flavor: flavorRow(bareMetalFlavor, false),
    tags: ['__type_baremetal'],
    metadata: { ...row.metadata, 'metering.resourcetype': 'hws.resource.type.pm' },
  }),
  (row) => ({
    image: { id: windowsImages[1].id },
    metadata: { ...row.metadata, os_type: 'Windows', image_name: windowsImages[1].name },
  }),
  () => ({ image: '' }),
  () => ({ image: undefined }),
]

const accessTraits: readonly Trait[] = [
  (_, { random }) => ({ [bootData]: userData(random), key_name: 'KeyPair-and-password' }),
  () => ({ [bootData]: '' }),
  () => ({ key_name: 'Nightly_Suite_Keypairs_Create_and_Import_07_keypair' }),
  (_, { fleet }) => ({ auto_terminate_time: isoSeconds(fleet.startedAt + 26 * 3_600_000) }),
  (_, { fleet }) => ({ auto_terminate_time: isoSeconds(fleet.startedAt + 9 * 86_400_000) }),
  () => ({ auto_terminate_time: undefined }),
]

const placementTraits: readonly Trait[] = [
  () => ({ 'os:scheduler_hints': { group: [uuidOf('server group')] } }),
  () => ({ 'os:scheduler_hints': { group: null } }),
  () => ({
    'os:scheduler_hints': {
      tenancy: ['dedicated'],
      dedicated_host_id: [uuidOf('dedicated host')],
    },
  }),
  () => ({ 'os:scheduler_hints': { dec_baremetal: 'share', guestos_product_name: 'generic' } }),
  () => ({
    capacity_reservation_id: uuidOf('capacity reservation'),
    capacity_reservation_specification: {
      id: uuidOf('capacity reservation'),
      preference: 'targeted',
    },
  }),
  () => ({ enclave_options: { enabled: true } }),
  () => ({ spod_id: uuidOf('spod') }),
  () => ({ security_options: { secure_boot_enabled: true, tpm_enabled: true } }),
  () => ({ security_options: { secure_boot_enabled: null } }),
  () => ({ cpu_options: { 'hw:cpu_threads': 1 } }),
  () => ({ hypervisor: { hypervisor_type: 'QEMU', csd_hypervisor: 'qtdt' } }),
  () => ({ 'OS-EXT-SRV-ATTR:ramdisk_id': uuidOf('ramdisk'), 'OS-DCF:diskConfig': 'AUTO' }),
]

const undocumentedTraits: readonly Trait[] = [
  () => ({ serverNovaLock: false }),
  () => ({ edgecloud_name: 'edge-east-01', geolocation: { country: 'DE', city: null } }),
  () => ({
    block_device: [{ bootIndex: '0', device: '/dev/vda', diskBus: 'virtio', size: '40' }],
  }),
  () => ({
    description: undefined,
    updated: undefined,
    locked: undefined,
    user_id: undefined,
    hostId: undefined,
    host_status: undefined,
    'OS-SRV-USG:launched_at': undefined,
    'OS-EXT-STS:power_state': undefined,
    'OS-EXT-STS:vm_state': undefined,
    'OS-EXT-AZ:availability_zone': undefined,
  }),
  () => ({
    description: null,
    updated: null,
    locked: null,
    'OS-EXT-STS:power_state': null,
    'OS-EXT-STS:vm_state': null,
    image: null,
    security_groups: null,
  }),
]

/** Volumes, flavors, images, access, placement, and fields that nobody documented. */
export const hardwareTraits: readonly Trait[] = [
  ...volumeTraits,
  ...flavorTraits,
  ...accessTraits,
  ...placementTraits,
  ...undocumentedTraits,
]
