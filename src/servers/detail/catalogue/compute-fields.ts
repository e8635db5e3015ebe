import type { Field } from './field'

/** What the server is made of. */
const machineFields: readonly Field[] = [
  {
    path: 'flavor',
    label: 'Flavor',
    meaning: 'The size of the server.',
    source: 'details',
  },
  {
    path: 'flavor.id',
    label: 'Flavor ID',
    meaning: 'ID of the flavor.',
    source: 'details',
  },
  {
    path: 'flavor.name',
    label: 'Flavor name',
    meaning: 'Name of the flavor; in the public cloud the same as its ID.',
    source: 'details',
  },
  {
    path: 'flavor.vcpus',
    label: 'vCPUs',
    meaning: 'Number of virtual CPUs.',
    source: 'details',
  },
  {
    path: 'flavor.ram',
    label: 'Memory',
    meaning: 'Memory in MiB.',
    source: 'details',
    unit: 'MiB',
  },
  {
    path: 'flavor.disk',
    label: 'Flavor disk',
    meaning: 'Size of the system disk; 0 is no limit, and the only value that is seen.',
    source: 'details',
    codes: { '0': 'no limit' },
  },
  {
    path: 'flavor.gpus',
    label: 'GPUs',
    meaning: 'Graphics cards of the flavor.',
    source: 'bin',
  },
  {
    path: 'flavor.gpus.name',
    label: 'GPU',
    meaning: 'Name of the graphics card.',
    source: 'openapi',
  },
  {
    path: 'flavor.gpus.count',
    label: 'GPU count',
    meaning: 'Number of graphics cards.',
    source: 'openapi',
  },
  {
    path: 'flavor.gpus.memory_mb',
    label: 'GPU memory',
    meaning: 'Memory of the graphics card in MB.',
    source: 'openapi',
    unit: 'MB',
  },
  {
    path: 'flavor.asic_accelerators',
    label: 'ASIC accelerators',
    meaning: 'Accelerator cards of the flavor.',
    source: 'bin',
  },
  {
    path: 'flavor.asic_accelerators.name',
    label: 'Accelerator',
    meaning: 'Name of the accelerator card.',
    source: 'openapi',
  },
  {
    path: 'flavor.asic_accelerators.count',
    label: 'Accelerator count',
    meaning: 'Number of accelerator cards.',
    source: 'openapi',
  },
  {
    path: 'flavor.asic_accelerators.memory_mb',
    label: 'Accelerator memory',
    meaning: 'Memory of the accelerator card in MB.',
    source: 'openapi',
    unit: 'MB',
  },
  {
    path: 'image',
    label: 'Image',
    meaning: 'The image that the server was made from.',
    source: 'details',
  },
  {
    path: 'image.id',
    label: 'Image ID',
    meaning: 'ID of the image.',
    source: 'details',
  },
  {
    path: 'cpu_options',
    label: 'CPU options',
    meaning: 'How the CPUs are set up.',
    source: 'details',
  },
  {
    path: 'cpu_options.hw:cpu_threads',
    label: 'CPU threads',
    meaning: 'Whether each core runs two threads (hyper-threading).',
    source: 'details',
    codes: { '1': 'hyper-threading is off', '2': 'hyper-threading is on' },
  },
  {
    path: 'security_options',
    label: 'Security options',
    meaning: 'Security of the start-up.',
    source: 'openapi',
  },
  {
    path: 'security_options.secure_boot_enabled',
    label: 'Secure boot',
    meaning: 'Whether the server starts signed software only.',
    source: 'openapi',
  },
  {
    path: 'security_options.tpm_enabled',
    label: 'TPM',
    meaning: 'Whether the server has a trusted platform module.',
    source: 'openapi',
  },
  {
    path: 'enclave_options',
    label: 'Enclave options',
    meaning: 'Enclaves of the server.',
    source: 'openapi',
  },
  {
    path: 'enclave_options.enabled',
    label: 'Enclave',
    meaning: 'Whether enclaves are on.',
    source: 'openapi',
  },
  {
    path: 'OS-EXT-SRV-ATTR:user_data',
    label: 'User data',
    meaning:
      'Script or data that the server got when it was created. With password login it holds the hash of the root password.',
    source: 'details',
  },
  {
    path: 'OS-EXT-SRV-ATTR:kernel_id',
    label: 'Kernel image',
    meaning: 'Kernel of an AMI image; empty for other images.',
    source: 'details',
  },
  {
    path: 'OS-EXT-SRV-ATTR:ramdisk_id',
    label: 'RAM disk image',
    meaning:
      'RAM disk of an AMI image; to be empty for other images, but answers hold one all the same.',
    source: 'details',
  },
]

/** Where it runs, and together with what. */
const placementFields: readonly Field[] = [
  {
    path: 'OS-EXT-SRV-ATTR:hostname',
    label: 'Hostname',
    meaning: 'Hostname inside of the server.',
    source: 'details',
  },
  {
    path: 'OS-EXT-SRV-ATTR:instance_name',
    label: 'Instance name',
    meaning: 'Alias of the server on its host.',
    source: 'details',
  },
  {
    path: 'hypervisor',
    label: 'Hypervisor',
    meaning: 'What virtualises the server.',
    source: 'details',
  },
  {
    path: 'hypervisor.hypervisor_type',
    label: 'Hypervisor type',
    meaning: 'Type of virtualisation.',
    source: 'details',
  },
  {
    path: 'hypervisor.csd_hypervisor',
    label: 'CSD hypervisor',
    meaning: 'Reserved by the API.',
    source: 'details',
  },
  {
    path: 'OS-EXT-SRV-ATTR:hypervisor_hostname',
    label: 'Hypervisor host',
    meaning: 'Name of the virtualisation host that the server runs on.',
    source: 'details',
  },
  {
    path: 'OS-EXT-SRV-ATTR:host',
    label: 'Host',
    meaning: 'Name of the host that the server runs on.',
    source: 'details',
  },
  {
    path: 'hostId',
    label: 'Host ID',
    meaning: 'Hash of the host’s ID.',
    source: 'details',
  },
  {
    path: 'os:scheduler_hints',
    label: 'Scheduler hints',
    meaning: 'What was asked for when a host was chosen.',
    source: 'details',
  },
  {
    path: 'os:scheduler_hints.group',
    label: 'Server group',
    meaning: 'The server group that the server was created in.',
    source: 'openapi',
  },
  {
    path: 'os:scheduler_hints.tenancy',
    label: 'Tenancy',
    meaning: 'Whether the server is on a shared or on a dedicated host.',
    source: 'openapi',
  },
  {
    path: 'os:scheduler_hints.dedicated_host_id',
    label: 'Dedicated host',
    meaning: 'The dedicated host that the server was created on.',
    source: 'openapi',
  },
  {
    path: 'OS-EXT-SRV-ATTR:reservation_id',
    label: 'Reservation',
    meaning: 'Shared by all servers that were created in one batch. An API filter asks by it.',
    source: 'details',
  },
  {
    path: 'OS-EXT-SRV-ATTR:launch_index',
    label: 'Launch index',
    meaning: 'Place of the server in the order in which its batch was started.',
    source: 'details',
  },
  {
    path: 'capacity_reservation_id',
    label: 'Capacity reservation',
    meaning: 'The capacity reservation that the server uses.',
    source: 'openapi',
  },
  {
    path: 'capacity_reservation_specification',
    label: 'Capacity preference',
    meaning: 'How the server is to use capacity reservations.',
    source: 'openapi',
  },
  {
    path: 'capacity_reservation_specification.id',
    label: 'Preferred reservation',
    meaning: 'The capacity reservation that was asked for.',
    source: 'openapi',
  },
  {
    path: 'capacity_reservation_specification.preference',
    label: 'Reservation preference',
    meaning: 'none or targeted.',
    source: 'openapi',
  },
  {
    path: 'spod_id',
    label: 'SPOD ID',
    meaning: 'Named in the OpenAPI without a word about what it means.',
    source: 'openapi',
  },
]

/** What the server is made of, and where it runs. */
export const computeFields: readonly Field[] = [...machineFields, ...placementFields]
