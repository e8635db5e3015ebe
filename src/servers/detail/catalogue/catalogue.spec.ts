import { afterEach, expect, test } from 'vitest'

import recycleBinPage from '#mocks/fixtures/recycle-bin-page.json'
import serversPage from '#mocks/fixtures/servers-page.json'
import { withheldField } from '~/api/withhold'
import { withholdUserData } from '~/api/withhold-user-data'
import { chinese } from '~/lib/language/chinese/dictionary'
import { speak } from '~/lib/language/translate'

import { otherFields } from '../other-fields'
import { isRecord, readField } from '../read-field'
import { documentedPaths } from '../testing/documented-paths'
import { fullServer } from '../testing/full-server'
import { catalogue, catalogued, describePath, fieldsInside, lastName, parentOf } from './catalogue'

const fields = Object.values(catalogue).flat()

afterEach(() => speak({}))

test.each(documentedPaths)('%s, a row of the response tables, is catalogued', (path) => {
  expect(catalogued(path)).toMatchObject({ path })
})

test('each path stands once, inside of a field that is catalogued as well', () => {
  const paths = fields.map(({ path }) => path)
  expect(new Set(paths).size).toBe(paths.length)
  for (const path of paths) {
    const parent = parentOf(path)
    if (parent !== null) expect(paths).toContain(parent)
  }
})

test('each field has a label, and a meaning that is a sentence', () => {
  for (const { path, label, meaning } of fields) {
    expect(label, path).toMatch(/^\S.*\S$/)
    expect(meaning, path).toMatch(/^\S.*\.$/s)
  }
})

test('a hover says name, meaning, source and what the field is part of', () => {
  expect(describePath('flavor.vcpus')).toBe(
    'flavor.vcpus\nNumber of virtual CPUs.\nSource: "Querying Details About ECSs", 2025-09-19\nPart of flavor: The size of the server.',
  )
  expect(describePath('colour')).toBe('colour')
})

test.each([
  ['market_info', '"查询回收站中虚拟机列表", 2025-12-04'],
  ['in_recycle_bin', 'OpenAPI ListCloudServers (v1.1), 2026-07-24'],
  ['os:scheduler_hints', '"Querying Details About ECSs", 2025-09-19'],
  ['os:scheduler_hints.tenancy', 'OpenAPI ServerDetail, 2026-07-24'],
])('the source of %s is a document that holds it', (path, source) => {
  expect(describePath(path)).toContain(`\nSource: ${source}`)
})

test('a hover says the same in Chinese, names of the API as they are', () => {
  speak(chinese)
  expect(describePath('flavor.vcpus')).toBe(
    'flavor.vcpus\n虚拟 CPU 的数量。\n来源：《Querying Details About ECSs》，2025-09-19\n属于 flavor：云服务器的规格。',
  )
})

test.each([
  ['id', null, 'id'],
  ['OS-EXT-STS:vm_state', null, 'OS-EXT-STS:vm_state'],
  ['flavor.gpus.name', 'flavor.gpus', 'name'],
  ['metadata.metering.image_id', 'metadata', 'metering.image_id'],
  ['cpu_options.hw:cpu_threads', 'cpu_options', 'hw:cpu_threads'],
])('%s stands in %s as %s', (path, parent, name) => {
  expect(parentOf(path)).toBe(parent)
  expect(lastName(path)).toBe(name)
})

test('fields inside of another come in the order of the catalogue', () => {
  expect(fieldsInside('hypervisor').map(({ path }) => path)).toEqual([
    'hypervisor.hypervisor_type',
    'hypervisor.csd_hypervisor',
  ])
  expect(fieldsInside('flavor').map(({ path }) => path)).not.toContain('flavor.gpus.name')
  expect(fieldsInside('locked')).toEqual([])
})

test('the example server has every field of the server itself, and none that is not catalogued', () => {
  for (const { path } of fields) {
    if (parentOf(path) !== null || path.endsWith('user_data')) continue
    expect(readField(fullServer, path), path).not.toBeNull()
  }
  expect(fullServer).toHaveProperty([withheldField, 'OS-EXT-SRV-ATTR:user_data', 'bytes'], 12)
  expect(otherFields(fullServer)).toEqual([])
})

test.each([...serversPage.servers, ...recycleBinPage.servers])(
  'every field of the published example $id is catalogued',
  (server) => {
    const raw = withholdUserData(server)
    expect(isRecord(raw) && otherFields(raw)).toEqual([])
  },
)
