import * as v from 'valibot'

import { parseTime } from './time'
import { withheldField } from './withhold'

/**
 * The answers of both endpoints as the API sends them. Sources: "Querying Details About ECSs", 2025-09-19;
 * "查询回收站中虚拟机列表", 2025-09-16; OpenAPI ServerDetail, 2026-07-24. The documents' lists of required fields do not
 * hold for any recorded answer, so everything but `id` may be absent or null; fields that are not named here are ignored.
 */

/** Absent, null and, for texts that mean something only when filled, empty: all null. */
function maybe<Schema extends v.GenericSchema>(schema: Schema) {
  return v.optional(v.nullable(schema), null)
}

const text = v.string()
const filledText = v.pipe(
  v.string(),
  v.transform((value) => (value === '' ? null : value)),
)

/**
 * A value, or the text of one. Unlike in a union none of the two is tried in vain: that would make an issue each time.
 */
function orText<Value extends v.GenericSchema, Text extends v.GenericSchema>(
  value: Value,
  text: Text,
) {
  return v.lazy<Value | Text>((input) => (typeof input === 'string' ? text : value))
}

/** A number, or the text of one; an empty text is no number. */
const numeric = orText(
  v.number(),
  v.pipe(
    v.string(),
    v.regex(/^(-?\d+(\.\d+)?)?$/, 'is not a number'),
    v.transform((value) => (value === '' ? null : Number(value))),
  ),
)

/** A boolean, or the text of one in any case. */
const flag = orText(
  v.boolean(),
  v.pipe(
    v.custom<string>((value) => typeof value === 'string' && /^(true|false)?$/i.test(value)),
    v.transform((value) => (value === '' ? null : value.toLowerCase() === 'true')),
  ),
)

const time = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const parsed = parseTime(dataset.value)
    if (parsed !== null || dataset.value === '') return parsed
    addIssue({ message: 'is not a time' })
    return NEVER
  }),
)

/** A text that some regions send as a number, such as the address version. */
const looseText = orText(v.pipe(v.number(), v.transform(String)), v.string())

/** Texts by name. What the proxy says in place of one that it withheld is none of them. */
const metadataSchema = v.pipe(
  v.unknown(),
  v.transform(withoutWithheld),
  v.record(v.string(), v.nullable(looseText)),
)

function withoutWithheld(metadata: unknown): unknown {
  if (typeof metadata !== 'object' || metadata === null || !(withheldField in metadata))
    return metadata
  return Object.fromEntries(Object.entries(metadata).filter(([name]) => name !== withheldField))
}

const addressSchema = v.object({
  addr: text,
  version: maybe(looseText),
  'OS-EXT-IPS:type': maybe(filledText),
  'OS-EXT-IPS-MAC:mac_addr': maybe(filledText),
  'OS-EXT-IPS:port_id': maybe(filledText),
  primary: maybe(flag),
})

const deviceSchema = v.object({
  name: maybe(text),
  count: maybe(numeric),
  memory_mb: maybe(numeric),
})

const flavorSchema = v.object({
  id: maybe(filledText),
  name: maybe(filledText),
  disk: maybe(numeric),
  vcpus: maybe(numeric),
  ram: maybe(numeric),
  gpus: maybe(v.array(deviceSchema)),
  asic_accelerators: maybe(v.array(deviceSchema)),
})

const volumeSchema = v.object({
  id: maybe(filledText),
  device: maybe(filledText),
  bootIndex: maybe(numeric),
  delete_on_termination: maybe(flag),
})

const faultSchema = v.object({
  code: maybe(numeric),
  message: maybe(filledText),
  details: maybe(filledText),
  created: maybe(time),
})

/**
 * One server. Infrastructure fields that are only shown, never worked with, are not named: the detail reads them in the
 * body.
 */
export const serverSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty('is empty')),
  name: maybe(text),
  status: maybe(filledText),
  'OS-EXT-STS:vm_state': maybe(filledText),
  'OS-EXT-STS:task_state': maybe(filledText),
  'OS-EXT-STS:power_state': maybe(numeric),
  progress: maybe(numeric),
  fault: maybe(faultSchema),
  locked: maybe(flag),
  host_status: maybe(text),
  addresses: maybe(v.record(v.string(), v.array(addressSchema))),
  security_groups: maybe(v.array(v.object({ id: maybe(filledText), name: maybe(filledText) }))),
  flavor: maybe(flavorSchema),
  image: maybe(v.union([v.object({ id: maybe(filledText) }), v.literal('')])),
  metadata: maybe(metadataSchema),
  tags: maybe(v.array(text)),
  sys_tags: maybe(v.array(v.object({ key: text, value: maybe(text) }))),
  'os-extended-volumes:volumes_attached': maybe(v.array(volumeSchema)),
  'OS-EXT-SRV-ATTR:root_device_name': maybe(filledText),
  'OS-EXT-AZ:availability_zone': maybe(filledText),
  enterprise_project_id: maybe(filledText),
  key_name: maybe(filledText),
  description: maybe(filledText),
  created: maybe(time),
  updated: maybe(time),
  'OS-SRV-USG:launched_at': maybe(time),
  'OS-SRV-USG:terminated_at': maybe(time),
  auto_terminate_time: maybe(time),
  [withheldField]: maybe(v.record(v.string(), v.object({ bytes: v.nullable(v.number()) }))),
})

/** A server as the schema reads it. */
export type WireServer = v.InferOutput<typeof serverSchema>

/** Answer of the Servers endpoint, its rows not read yet: one bad row must not cost the page. */
export const serversPageSchema = v.looseObject({
  servers: v.array(v.unknown()),
  count: maybe(v.pipe(v.number(), v.integer(), v.minValue(0))),
})

/** Answer of the recycle bin endpoint: it has no count. */
export const recycleBinPageSchema = v.looseObject({ servers: v.array(v.unknown()) })

const policyFields = {
  switch: maybe(v.pipe(v.string(), v.toLowerCase())),
  policy: maybe(
    v.looseObject({ recycle_threshold_day: maybe(numeric), retention_hour: maybe(numeric) }),
  ),
}

/** Answer of the recycle bin policy: flat in the documentation and the SDKs, wrapped in the OpenAPI. */
export const recycleBinPolicySchema = v.union([
  v.pipe(
    v.object({ recycle_bin: v.looseObject(policyFields) }),
    v.transform(({ recycle_bin: policy }) => policy),
  ),
  v.looseObject(policyFields),
])
