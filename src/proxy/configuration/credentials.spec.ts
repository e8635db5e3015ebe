import { describe, expect, it } from 'vitest'
import type { Environment } from './environment'
import { readSettings } from './settings'

const keys = {
  HUAWEICLOUD_SDK_AK: 'AKEXAMPLE',
  HUAWEICLOUD_SDK_SK: 'SKEXAMPLE',
  HUAWEICLOUD_SDK_PROJECT_ID: 'project-1',
  HW_REGION_NAME: 'cn-north-4',
}

function read(env: Environment) {
  return readSettings(env, { path: '/home/me/.huaweicloud/credentials', text: null })
}

describe('credentials in the environment', () => {
  it.each(['HUAWEICLOUD_SDK_AK', 'HUAWEICLOUD_SDK_SK', 'HUAWEICLOUD_SDK_SECURITY_TOKEN'])(
    'are named by %s when they are damaged, and not repeated',
    (name) => {
      const damaged = () => read({ ...keys, [name]: 'private\u200bvalue' })
      expect(damaged).toThrow(new RegExp(`^${name} holds characters`))
      expect(damaged).not.toThrow('private')
    },
  )

  it.each([
    ['HW_DOMAIN_NAME', 'account'],
    ['OS_DOMAIN_NAME', 'account'],
    ['HW_AUTH_URL', 'https://iam.example.com'],
    ['OS_AUTH_URL', 'https://iam.example.com'],
    ['HW_CLOUD', 'myhuaweicloud.eu'],
    ['OS_TENANT_NAME', 'project'],
  ])('are missed where %s is set: nothing is simulated then', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(`${name} is set, but there are no credentials.`)
  })
})
