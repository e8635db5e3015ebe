import { enterpriseProjects } from '../batch'
import type { ServerRow } from '../row'
import type { Trait } from './trait'

function metadata(change: (row: ServerRow) => Record<string, string>): Trait {
  return (row) => ({ metadata: { ...row.metadata, ...change(row) } })
}

function withoutMetadata(...keys: readonly string[]): Trait {
  return (row) => ({
    metadata: Object.fromEntries(
      Object.entries(row.metadata ?? {}).filter(([key]) => !keys.includes(key)),
    ),
  })
}

const stopped = {
  status: 'SHUTOFF',
  'OS-EXT-STS:vm_state': 'stopped',
  'OS-EXT-STS:task_state': null,
  'OS-EXT-STS:power_state': 4,
}

const freeze: Trait = (row) => ({
  ...stopped,
  metadata: { ...row.metadata, EcmResStatus: 'freeze' },
})

const namedTraits: readonly Trait[] = [
  '演示服务器_请勿删除',
  '広報サイト-本番-01',
  '데이터베이스-운영-02',
  'خادم-الإنتاج-٠١',
  'שרת-בדיקות-7',
  '<img src=x onerror=alert(1)>',
  '"><script>alert(document.domain)</script>',
  '=HYPERLINK("http://example.invalid","open")',
  `archives-of-the-quarterly-reports-${'very-'.repeat(17)}long-name`,
  'a',
  'web.1',
  'server (copy) [2] *100%* \\ _test_',
  ' leading and  double  spaces ',
  'Straße-Ω-Ünïcode',
].map((name): Trait => () => ({ name }))

const billingTraits: readonly Trait[] = [
  metadata(() => ({ charging_mode: '0' })),
  metadata(() => ({ charging_mode: '1', 'metering.order_id': '', 'metering.product_id': '' })),
  metadata(() => ({ charging_mode: '2' })),
  metadata(() => ({ charging_mode: '9' })),
  withoutMetadata('charging_mode'),
  metadata(() => ({ EcmResStatus: '' })),
  metadata(() => ({ EcmResStatus: 'normal' })),
  freeze,
  freeze,
  freeze,
  (row, origin) => ({ ...freeze(row, origin), locked: true }),
  () => ({ locked: true }),
  metadata(() => ({
    lockCheckEndpoint: 'https://orders.example.invalid/v1/check',
    lockSource: 'ORDER',
    lockSourceId: 'CS2610071422PQRST',
    lockScene: 'TO_PERIOD_LOCK',
  })),
  metadata(() => ({ lockCheckEndpoint: '', lockSource: '', lockSourceId: '', lockScene: '' })),
]

const metadataTraits: readonly Trait[] = [
  withoutMetadata('os_type', 'os_version'),
  withoutMetadata('image_name', 'metering.image_id'),
  withoutMetadata('vpc_id'),
  metadata(() => ({ qwerqwerqw: 'asdasdd', bbbb: '0', bbbbbb: '0' })),
  metadata(() => ({ notes: `${'a long note with <b>markup</b> & "quotes"; '.repeat(12)}end` })),
  () => ({ metadata: {} }),
  () => ({ metadata: undefined }),
]

const tagTraits: readonly Trait[] = [
  () => ({ tags: null }),
  () => ({ tags: undefined }),
  () => ({ tags: [] }),
  () => ({ tags: ['critical', 'backup', 'env=prod'] }),
  () => ({ tags: ['jdbc=url=postgres:5432;ssl=true', 'formula=a=b=c', 'env=prod'] }),
  () => ({ tags: ['empty=', 'env=prod'] }),
  () => ({ tags: Array.from({ length: 20 }, (_, at) => `label-${at + 1}=value-${at + 1}`) }),
  (row) => ({
    tags: [
      `_sys_root_resource_id=${row.id}`,
      '_sys_root_resource_type=xxx.resource.type.vm',
      '_sys_type_hcss_x',
    ],
  }),
  () => ({ tags: ['combined_order_id=CBRCS240115093347QT5310'] }),
  () => ({
    tags: [
      'CCE-Cluster-ID=6c1d8b0e-5b5e-11ef-9a3c-0255ac10003d',
      'CCE-Dynamic-Provisioning-Node=1',
    ],
  }),
  () => ({ tags: ['所有者=运维部', 'заметка=тест', `long=${'x'.repeat(220)}`] }),
]

const ownershipTraits: readonly Trait[] = [
  () => ({ enterprise_project_id: undefined, sys_tags: undefined }),
  () => ({ enterprise_project_id: null, sys_tags: [] }),
  () => ({
    enterprise_project_id: '0',
    sys_tags: [{ key: '_sys_enterprise_project_id', value: '0' }],
  }),
  () => ({
    enterprise_project_id: enterpriseProjects[1],
    sys_tags: [{ key: '_sys_enterprise_project_id', value: enterpriseProjects[2] }],
  }),
]

/** Names, billing, frozen and locked servers, metadata, tags and enterprise projects. */
export const labelTraits: readonly Trait[] = [
  ...namedTraits,
  ...billingTraits,
  ...metadataTraits,
  ...tagTraits,
  ...ownershipTraits,
]
