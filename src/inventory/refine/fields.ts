import { parseTag } from '~/api/tag'

import { imageText } from '../image-text'
import { powerStateName } from '../power'
import { binnedTime } from '../purge-time'
import type { Field } from './field'
import { visitMetadata, visitMetadataOf, visitTags, visitTagsOf } from './pairs'
import { projectFields } from './project-fields'
import { addresses, number, text, texts, time } from './readers'
import { statesOf } from './states'

/**
 * Every field of the refine language. The parser, the evaluator, suggestions, facets, sort and the help sheet read
 * it here, so that a field means the same everywhere.
 */
export const fields = {
  name: {
    kind: 'text',
    aliases: [],
    meaning: 'name of the server',
    examples: ['web', 'web-*-01', '=web-01'],
    values: text((server) => server.name),
  },
  id: {
    kind: 'text',
    aliases: ['server_id'],
    meaning: 'id of the server',
    examples: ['4f4b3dfa'],
    values: (row) => [row.id],
  },
  status: {
    kind: 'choice',
    aliases: [],
    meaning: "the row's own status",
    examples: ['ACTIVE', 'ACTIVE,SHUTOFF', '*RESIZE'],
    values: text((server) => server.status),
  },
  power: {
    kind: 'choice',
    aliases: ['power_state'],
    meaning: 'power state, in words or as a code',
    examples: ['running', '"shut down"', '4'],
    values: text(({ powerState }) => (powerState === null ? null : powerStateName(powerState))),
    also: text(({ powerState }) => (powerState === null ? null : String(powerState))),
  },
  task: {
    kind: 'choice',
    aliases: ['task_state'],
    meaning: 'what the cloud is doing with the server',
    examples: ['powering-off'],
    values: text((server) => server.taskState),
  },
  'vm-state': {
    kind: 'choice',
    aliases: ['vm_state'],
    meaning: 'vm_state of the server, on which the API filters by status',
    examples: ['stopped'],
    values: text((server) => server.vmState),
  },
  az: {
    kind: 'choice',
    aliases: ['availability_zone', 'zone'],
    meaning: 'availability zone',
    examples: ['cn-north-4a', '*4a'],
    values: text((server) => server.availabilityZone),
  },
  flavor: {
    kind: 'choice',
    aliases: [],
    meaning: 'flavor, by name or id',
    examples: ['c7.large.2', 'c7.*'],
    values: text(({ flavor }) => flavor?.name ?? flavor?.id),
    also: text(({ flavor }) => flavor?.id),
  },
  vcpus: {
    kind: 'number',
    aliases: ['vcpu', 'cpu'],
    meaning: 'virtual CPUs of the flavor',
    examples: ['8', '>=8', '2..8'],
    number: number(({ flavor }) => flavor?.vcpus),
  },
  ram: {
    kind: 'size',
    aliases: ['memory'],
    meaning: 'memory of the flavor; a number without a unit counts MiB',
    examples: ['8GiB', '<4GiB', '4GiB..16GiB'],
    number: number(({ flavor }) => flavor?.ramMib),
  },
  gpu: {
    kind: 'text',
    aliases: ['accelerator'],
    meaning: 'GPUs and other accelerators of the flavor',
    examples: ['T4', 'NVIDIA*'],
    values: texts(({ flavor }) =>
      [...(flavor?.gpus ?? []), ...(flavor?.accelerators ?? [])].map((one) => one.name ?? 'GPU'),
    ),
  },
  image: {
    kind: 'text',
    aliases: [],
    meaning: 'image, by name or id; without a name, by its operating system',
    examples: ['ubuntu', '="Ubuntu 24.04"'],
    values: text(imageText),
    also: text(({ image }) => image.id),
  },
  os: {
    kind: 'choice',
    aliases: ['os_type'],
    meaning: 'operating system, by type or version',
    examples: ['Linux', 'ubuntu*'],
    values: text(({ image }) => image.osType),
    also: text(({ image }) => image.osVersion),
  },
  'os-version': {
    kind: 'choice',
    aliases: ['os_version', 'distribution'],
    meaning: 'version of the operating system',
    examples: ['"Ubuntu 24.04*"'],
    values: text(({ image }) => image.osVersion),
  },
  billing: {
    kind: 'choice',
    aliases: ['charging_mode'],
    meaning: 'how the server is billed',
    examples: ['pay-per-use', 'yearly/monthly', 'spot'],
    values: text(({ billing }) =>
      billing?.mode === 'unknown' ? `code ${billing.code}` : billing?.mode,
    ),
    also: text(({ billing }) => billing?.code),
  },
  tag: {
    kind: 'pairs',
    aliases: ['tags'],
    meaning: 'tag, by key or by key and value',
    examples: ['env', 'env=prod', 'env=*', 'env=prod,env=test'],
    visit: visitTags,
    visitKeys: visitTagsOf,
    own: (key) => !parseTag(key).system,
  },
  metadata: {
    kind: 'pairs',
    aliases: ['meta'],
    meaning: 'metadata, by key or by key and value',
    examples: ['os_bit', 'os_type=Linux'],
    visit: visitMetadata,
    visitKeys: visitMetadataOf,
    own: () => true,
  },
  ip: {
    kind: 'address',
    aliases: ['address', 'addresses'],
    meaning:
      'any fixed or floating address; 10.0. and 2001:db8:: are beginnings, and 10.0 without a dot at its end may stand anywhere in one',
    examples: ['192.168.', '10.0.3.0/24', '10.0.0.1-10.0.0.9', '2001:db8::1'],
    values: addresses(null),
  },
  fixed: {
    kind: 'address',
    aliases: ['private'],
    meaning: 'fixed (private) address',
    examples: ['192.168.0.0/16'],
    values: addresses('fixed'),
  },
  floating: {
    kind: 'address',
    aliases: ['eip', 'public'],
    meaning: 'floating address (EIP)',
    examples: ['203.0.113.'],
    values: addresses('floating'),
  },
  mac: {
    kind: 'mac',
    aliases: [],
    meaning: 'MAC address, with any separators or part of one',
    examples: ['fa:16:3e:0a:1b:2c', 'fa-16-3e'],
    values: texts((server) => server.addresses.map((entry) => entry.mac)),
  },
  port: {
    kind: 'text',
    aliases: ['port_id'],
    meaning: 'id of a network port',
    examples: ['6a1c'],
    values: texts((server) => server.addresses.map((entry) => entry.portId)),
  },
  vpc: {
    kind: 'choice',
    aliases: ['vpc_id'],
    meaning: 'id of the VPC',
    examples: ['0dae26c9*'],
    values: text((server) => server.vpcId),
  },
  sg: {
    kind: 'choice',
    aliases: ['security_group', 'security-group', 'security_groups'],
    meaning: 'security group, by name or id',
    examples: ['default', 'Sys-*'],
    values: texts((server) => server.securityGroups.map((group) => group.name ?? group.id)),
    also: texts((server) => server.securityGroups.map((group) => group.id)),
  },
  ep: {
    kind: 'choice',
    aliases: ['enterprise_project_id', 'enterprise-project'],
    meaning: 'id of the enterprise project; 0 is the default one',
    examples: ['0', 'default'],
    values: text((server) => server.enterpriseProjectId),
    also: text((server) => (server.enterpriseProjectId === '0' ? 'default' : null)),
  },
  ...projectFields,
  key: {
    kind: 'choice',
    aliases: ['key_name', 'keypair'],
    meaning: 'key pair for logging in',
    examples: ['ops-*'],
    values: text((server) => server.keyName),
  },
  'host-status': {
    kind: 'choice',
    aliases: ['host_status'],
    meaning: 'state of the host as the API reports it',
    examples: ['UP', 'DOWN,MAINTENANCE'],
    values: text((server) => server.hostStatus),
  },
  volumes: {
    kind: 'number',
    aliases: [],
    meaning: 'number of attached volumes',
    examples: ['0', '>2'],
    number: number((server) => server.volumes?.length),
  },
  volume: {
    kind: 'text',
    aliases: ['volume_id', 'disk'],
    meaning: 'id or device of an attached volume',
    examples: ['/dev/vdb'],
    values: texts((server) => (server.volumes ?? []).flatMap(({ id, device }) => [id, device])),
  },
  created: time([], 'when the server was created; days are those of UTC', (row) => row.created),
  updated: time([], 'when the server last changed', (row) => row.updated),
  launched: time(['launched_at'], 'when the server was started', (row) => row.launched),
  terminated: time(['terminated_at'], 'when the server was deleted', (row) => row.terminated),
  binned: time(
    [],
    'of a server in the recycle bin: when it came there, as far as the row tells; its reported deletion, else its last update',
    binnedTime,
  ),
  terminate: {
    kind: 'time',
    aliases: ['auto_terminate_time', 'auto-terminate'],
    meaning: 'when the server is to be deleted by itself; ages count from now on',
    examples: ['<72h', '<=2026-12-31'],
    direction: 'ahead',
    number: number((server) => server.autoTerminate),
  },
  fault: {
    kind: 'text',
    aliases: [],
    meaning: 'message, details or code of the fault',
    examples: ['"no valid host"', '500'],
    values: text(({ fault }) => fault && (fault.message || fault.details || faultCode(fault.code))),
    also: texts(({ fault }) => (fault === null ? [] : [fault.details, faultCode(fault.code)])),
  },
  description: {
    kind: 'text',
    aliases: ['desc'],
    meaning: 'description that a person gave',
    examples: ['"build agent"'],
    values: text((server) => server.description),
  },
  is: {
    kind: 'state',
    aliases: [],
    meaning: 'what makes a server stand out',
    examples: ['frozen', 'locked', 'mismatch', 'host-down', 'fault'],
    values: statesOf,
  },
  has: {
    kind: 'presence',
    aliases: [],
    meaning: 'servers for which a field is there; -has: those for which it is not',
    examples: ['fault', 'floating', 'tag', 'tag.env'],
  },
  raw: {
    kind: 'raw',
    aliases: [],
    meaning: 'any field of the API by its path; quotes round a name that holds a colon',
    examples: ['web*', '>10'],
  },
} as const satisfies Record<string, Field>

function faultCode(code: number | null): string {
  return code === null ? 'no message' : `code ${code}`
}

/** A field by its name on the left of the colon. */
export type FieldName = keyof typeof fields
