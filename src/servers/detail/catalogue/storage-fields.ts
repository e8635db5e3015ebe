import type { Field } from './field'

/** What the server keeps its data on. */
export const storageFields: readonly Field[] = [
  {
    path: 'os-extended-volumes:volumes_attached',
    label: 'Volumes',
    meaning: 'Disks attached to the server. Their sizes and types are not in this answer.',
    source: 'details',
  },
  {
    path: 'os-extended-volumes:volumes_attached.id',
    label: 'Volume ID',
    meaning: 'ID of the disk.',
    source: 'details',
  },
  {
    path: 'os-extended-volumes:volumes_attached.device',
    label: 'Device',
    meaning: 'Where the server sees the disk.',
    source: 'details',
  },
  {
    path: 'os-extended-volumes:volumes_attached.bootIndex',
    label: 'Boot index',
    meaning: '0 is the disk that the server boots from; -1, null or empty is a data disk.',
    source: 'openapi',
  },
  {
    path: 'os-extended-volumes:volumes_attached.delete_on_termination',
    label: 'On deletion',
    meaning: 'Whether the disk is deleted together with the server.',
    source: 'openapi',
  },
  {
    path: 'OS-EXT-SRV-ATTR:root_device_name',
    label: 'Root device',
    meaning: 'Device of the system disk: /dev/vda for a VBD disk, /dev/sda for a SCSI disk.',
    source: 'details',
  },
  {
    path: 'OS-DCF:diskConfig',
    label: 'Disk configuration',
    meaning:
      'Whether the image space of the system disk can be expanded to the size of the flavor.',
    source: 'details',
    codes: { MANUAL: 'it is not expanded', AUTO: 'it is expanded to the size of the flavor' },
  },
  {
    path: 'config_drive',
    label: 'Config drive',
    meaning: 'The drive by which a server reads its configuration.',
    source: 'details',
  },
]
