import { describe, expect, it } from 'vitest'
import { credentialIdentity } from './credential-identity'
import { fixedCredentials } from './credential-source'

const keys = {
  kind: 'keys',
  accessKey: 'AK',
  secretKey: 'SK',
  securityToken: null,
} as const

function identity(
  endpoint: string,
  { region = null, simulated = false, id = 'p1' }: Partial<Parameters<typeof project>[0]> = {},
) {
  const access = { ...project({ region, simulated, id }), endpoint }
  return credentialIdentity({ ...access, credentials: fixedCredentials(keys) }, keys)
}

function project(given: { region: string | null; simulated: boolean; id: string }) {
  return { project: { ...given, label: '', cloud: '' } }
}

describe('a pair of keys', () => {
  it('is one in all regions of a cloud, which locks it in all of them', () => {
    const regions = ['eu-west-101', 'eu-west-200'].map((region) =>
      identity(`https://ecs.${region}.myhuaweicloud.eu`, { region }),
    )
    expect(new Set(regions).size).toBe(1)
  })

  it('is another one in another cloud, and at an endpoint that no region names', () => {
    const region = 'r1'
    const all = [
      identity('https://ecs.r1.myhuaweicloud.com', { region }),
      identity('https://ecs.r1.example.com', { region }),
      identity('https://ecs.example.com', { region }),
      identity('https://ecs.example.com:8443'),
    ]
    expect(new Set(all).size).toBe(4)
  })

  it('is another one in each simulated project', () => {
    const [one, other] = ['p1', 'p2'].map((id) =>
      identity('http://127.0.0.1:1', { simulated: true, id }),
    )
    expect(one).not.toBe(other)
  })
})
