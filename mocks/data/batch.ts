import { acceleratedFlavors, commonFlavors, type Flavor } from './flavors'
import { linuxImages, windowsImages, type Image } from './images'
import { Random, hash32, uuidOf } from './random'

/** How many neighbouring servers were created together. */
export const batchSize = 8

const apps = [
  'shop',
  'billing',
  'search',
  'auth',
  'media',
  'logistics',
  'reporting',
  'crm',
  'iot',
  'intranet',
] as const
const roles = ['web', 'api', 'worker', 'db', 'cache', 'queue', 'batch', 'proxy', 'build'] as const
const environments = ['prod', 'prod', 'prod', 'staging', 'test', 'dev'] as const
const teams = ['payments', 'platform', 'data', 'storefront', 'security'] as const
const zones = ['ap-southeast-3a', 'ap-southeast-3a', 'ap-southeast-3b', 'ap-southeast-3c'] as const

/** Enterprise projects of the simulated account; `0` is the default one. */
export const enterpriseProjects = [
  '0',
  uuidOf('enterprise project web'),
  uuidOf('enterprise project data'),
  uuidOf('enterprise project internal'),
] as const

/** A network of the simulated account. `prefix` is the first half of its IPv4 addresses. */
export interface Vpc {
  readonly id: string
  readonly subnetId: string
  readonly prefix: string
}

function vpc(prefix: string): Vpc {
  return { id: uuidOf(`vpc ${prefix}`), subnetId: uuidOf(`subnet ${prefix}`), prefix }
}

const vpcs = [vpc('192.168'), vpc('10.0'), vpc('10.1'), vpc('172.16'), vpc('10.20')] as const

/** What servers that were created together share. */
export interface Batch {
  readonly app: string
  readonly role: string
  readonly environment: string
  readonly team: string
  readonly zone: string
  readonly vpc: Vpc
  readonly flavor: Flavor
  readonly image: Image
  readonly enterpriseProject: string
  readonly chargingMode: '0' | '1' | '2'
  readonly reservationId: string
  readonly userId: string
  /** Numbers at the end of names count on from here. */
  readonly firstNumber: number
  /** Names as the console proposes them, `ecs-3f9a`, instead of telling ones. */
  readonly consoleNames: boolean
}

let latest: { salt: number; number: number; batch: Batch } | null = null

/** The batch with this number in the inventory that `salt` stands for. */
export function batchOf(salt: number, number: number): Batch {
  if (latest?.salt !== salt || latest.number !== number) {
    latest = { salt, number, batch: createBatch(salt, number) }
  }
  return latest.batch
}

function createBatch(salt: number, number: number): Batch {
  const random = new Random(hash32(salt, 'batch', number))
  const environment = random.pick(environments)
  const billing = random.next()
  const accelerated = random.chance(0.04)
  return {
    app: random.pick(apps),
    role: random.pick(roles),
    environment,
    team: random.pick(teams),
    zone: random.pick(zones),
    vpc: random.pick(vpcs),
    flavor: random.pick<Flavor>(accelerated ? acceleratedFlavors : commonFlavors),
    image: random.pick<Image>(random.chance(0.12) ? windowsImages : linuxImages),
    enterpriseProject: random.pick(enterpriseProjects),
    chargingMode: environment === 'prod' && billing < 0.65 ? '1' : billing > 0.94 ? '2' : '0',
    reservationId: `r-${random.next().toString(36).slice(2, 10).padEnd(8, '0')}`,
    userId: random.hex(32),
    firstNumber: 1 + batchSize * (number % 12),
    consoleNames: random.chance(0.12),
  }
}
