import type { Row, Server } from '~/api/server'
import { parseTag } from '~/api/tag'

/** A server of which only what a test is about is said. */
export type SomeServer = Partial<Omit<Server, 'tags' | 'addresses' | 'flavor'>> & {
  readonly tags?: readonly string[]
  /** Fixed addresses. */
  readonly fixed?: readonly string[]
  readonly floating?: readonly string[]
  readonly mac?: string
  readonly vcpus?: number
  readonly ramMib?: number
  readonly flavorName?: string
}

/** Makes a row of it; everything else is not reported. */
export function makeServer(some: SomeServer): Row {
  const {
    tags = [],
    fixed = [],
    floating = [],
    mac = null,
    vcpus,
    ramMib,
    flavorName,
    ...rest
  } = some
  const address = (type: string) => (text: string) => ({
    network: 'net',
    address: text,
    version: null,
    type,
    mac,
    portId: null,
    primary: null,
  })
  return Object.assign(nothing(), rest, {
    tags: tags.map(parseTag),
    addresses: [...fixed.map(address('fixed')), ...floating.map(address('floating'))],
    flavor: {
      id: flavorName ?? null,
      name: flavorName ?? null,
      vcpus: vcpus ?? null,
      ramMib: ramMib ?? null,
      gpus: [],
      accelerators: [],
    },
  })
}

function nothing(): Server {
  return {
    kind: 'server',
    id: 'id',
    name: null,
    description: null,
    status: null,
    vmState: null,
    taskState: null,
    powerState: null,
    progress: null,
    fault: null,
    locked: null,
    frozen: false,
    orderLock: null,
    hostStatus: null,
    addresses: [],
    securityGroups: [],
    vpcId: null,
    flavor: null,
    image: { id: null, name: null, osType: null, osVersion: null },
    availabilityZone: null,
    volumes: null,
    rootDevice: null,
    tags: [],
    billing: null,
    enterpriseProjectId: null,
    keyName: null,
    created: null,
    updated: null,
    launched: null,
    terminated: null,
    autoTerminate: null,
    userData: null,
    metadata: {},
    source: { answer: { url: '/' }, index: 0 },
  }
}
