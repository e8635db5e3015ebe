import type { Field } from './field'

/** The field that holds all the others here. */
const whole: Field = {
  path: 'metadata',
  label: 'Metadata',
  meaning: 'Fields of the system, and fields that users added.',
  source: 'details',
}

/** `metadata.charging_mode` and its name on bare metal. Source: OpenAPI description of metadata. */
const chargingModes = { '0': 'pay-per-use', '1': 'yearly/monthly', '2': 'spot' } as const

/** Fields of the metadata that the system writes. Sources: OpenAPI description of metadata; the samples of both documents. */
const systemFields: readonly Field[] = [
  {
    path: 'metadata.charging_mode',
    label: 'Billing',
    meaning: 'How the server is billed.',
    source: 'openapi',
    codes: chargingModes,
  },
  {
    path: 'metadata.chargingMode',
    label: 'Billing (bare metal)',
    meaning: 'How a bare metal server is billed.',
    source: 'samples',
    codes: chargingModes,
  },
  {
    path: 'metadata.EcmResStatus',
    label: 'Freeze',
    meaning: 'Whether the cloud froze the server. Written after the first freeze or unfreeze only.',
    source: 'openapi',
    codes: { freeze: 'frozen', normal: 'not frozen' },
  },
  {
    path: 'metadata.vpc_id',
    label: 'VPC',
    meaning: 'The virtual private cloud that the server is in.',
    source: 'openapi',
  },
  {
    path: 'metadata.image_name',
    label: 'Image name',
    meaning: 'Name of the image that the server was made from.',
    source: 'openapi',
  },
  {
    path: 'metadata.os_type',
    label: 'Operating system',
    meaning: 'Linux or Windows.',
    source: 'openapi',
  },
  {
    path: 'metadata.os_version',
    label: 'OS version',
    meaning: 'Name and version of the operating system.',
    source: 'samples',
  },
  {
    path: 'metadata.os_bit',
    label: 'OS bits',
    meaning: 'Word size of the operating system.',
    source: 'openapi',
  },
  {
    path: 'metadata.metering.image_id',
    label: 'Billed image',
    meaning: 'ID of the image, as it is billed.',
    source: 'openapi',
  },
  {
    path: 'metadata.metering.imagetype',
    label: 'Image type',
    meaning: 'Kind of the image.',
    source: 'openapi',
    codes: { gold: 'public image', private: 'private image', shared: 'shared image' },
  },
  {
    path: 'metadata.metering.resourcespeccode',
    label: 'Billed flavor',
    meaning: 'Flavor and operating system, as they are billed.',
    source: 'openapi',
  },
  {
    path: 'metadata.metering.resourcetype',
    label: 'Billed resource',
    meaning: 'Kind of the resource, as it is billed.',
    source: 'openapi',
    codes: { '1': 'an ECS' },
  },
  {
    path: 'metadata.metering.cloudServiceType',
    label: 'Billed service',
    meaning: 'The cloud service, as it is billed.',
    source: 'samples',
  },
  {
    path: 'metadata.metering.order_id',
    label: 'Order',
    meaning: 'The order of a yearly/monthly server.',
    source: 'openapi',
  },
  {
    path: 'metadata.metering.product_id',
    label: 'Product',
    meaning: 'The product that a yearly/monthly server was ordered as.',
    source: 'openapi',
  },
  {
    path: 'metadata.lockSource',
    label: 'Order lock by',
    meaning: 'What locked the server while its order is worked on; empty when nothing did.',
    source: 'openapi',
    codes: { ORDER: 'an order' },
  },
  {
    path: 'metadata.lockSourceId',
    label: 'Order lock ID',
    meaning: 'The order that locked the server.',
    source: 'openapi',
  },
  {
    path: 'metadata.lockScene',
    label: 'Order lock reason',
    meaning: 'Why the order locked the server.',
    source: 'openapi',
    codes: { TO_PERIOD_LOCK: 'it is changing from pay-per-use to yearly/monthly' },
  },
  {
    path: 'metadata.lockCheckEndpoint',
    label: 'Order lock check',
    meaning: 'Where the cloud asks whether the order lock still holds.',
    source: 'openapi',
  },
  {
    path: 'metadata.agency_name',
    label: 'Agency',
    meaning: 'The agency by which the server acts in the cloud.',
    source: 'openapi',
  },
  {
    path: 'metadata.__support_agent_list',
    label: 'Agents',
    meaning: 'Agents that the server supports, for example hss and ces.',
    source: 'openapi',
  },
  {
    path: 'metadata.virtual_env_type',
    label: 'Virtual environment',
    meaning: 'Kind of the virtual environment.',
    source: 'samples',
  },
  {
    path: 'metadata.cascaded.instance_extrainfo',
    label: 'Extra information',
    meaning: 'Inner facts of the cloud, as a list of name:value.',
    source: 'openapi',
  },
]

/** The metadata: what the system writes into it. What users add is known by not being listed here. */
export const metadataFields: readonly Field[] = [whole, ...systemFields]
