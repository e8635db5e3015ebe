import type { ProjectName } from './project'
import type { Tag } from './tag'

/** One address of a server. */
export interface Address {
  /** Key under which the API lists it: a VPC id, a subnet name or a network name. Opaque. */
  readonly network: string
  /** As the API sends it; documentation and some regions mask parts of it. */
  readonly address: string
  readonly version: 4 | 6 | null
  /** `fixed` is private, `floating` an EIP; null when the API does not say. */
  readonly type: string | null
  readonly mac: string | null
  readonly portId: string | null
  readonly primary: boolean | null
}

export interface Volume {
  readonly id: string | null
  readonly device: string | null
  readonly bootIndex: number | null
  /** Boot index 0: the server starts from this volume. */
  readonly boot: boolean
  readonly deleteOnTermination: boolean | null
}

/** GPUs or ASIC accelerators of a flavor. */
export interface Accelerator {
  readonly name: string | null
  readonly count: number | null
  readonly memoryMib: number | null
}

export interface Flavor {
  readonly id: string | null
  readonly name: string | null
  readonly vcpus: number | null
  readonly ramMib: number | null
  readonly gpus: readonly Accelerator[]
  readonly accelerators: readonly Accelerator[]
}

/** Image and operating system; names come from the metadata, the id from `image`. */
export interface Image {
  readonly id: string | null
  readonly name: string | null
  readonly osType: string | null
  readonly osVersion: string | null
}

export interface Fault {
  readonly code: number | null
  readonly message: string | null
  readonly details: string | null
  readonly created: number | null
}

export interface SecurityGroup {
  readonly id: string | null
  readonly name: string | null
}

/** How a server is billed; a code that nobody documented stays visible in `code`. */
export interface Billing {
  readonly mode: 'pay-per-use' | 'yearly/monthly' | 'spot' | 'unknown'
  readonly code: string
}

/** A pay-per-use server on its way to yearly/monthly billing is locked by its order. Not the server lock. */
export interface OrderLock {
  readonly source: string
  readonly scene: string | null
  readonly orderId: string | null
}

/** A server of the list or of the recycle bin. Times are milliseconds since 1970; null means that the API did not say. */
export interface Server {
  readonly kind: 'server'
  readonly id: string
  readonly name: string | null
  readonly description: string | null
  readonly status: string | null
  readonly vmState: string | null
  readonly taskState: string | null
  readonly powerState: number | null
  readonly progress: number | null
  readonly fault: Fault | null
  readonly locked: boolean | null
  readonly frozen: boolean
  readonly orderLock: OrderLock | null
  readonly hostStatus: string | null
  readonly addresses: readonly Address[]
  readonly securityGroups: readonly SecurityGroup[]
  readonly vpcId: string | null
  readonly flavor: Flavor | null
  readonly image: Image
  readonly availabilityZone: string | null
  readonly volumes: readonly Volume[] | null
  readonly rootDevice: string | null
  readonly tags: readonly Tag[]
  readonly billing: Billing | null
  readonly enterpriseProjectId: string | null
  readonly keyName: string | null
  readonly created: number | null
  readonly updated: number | null
  readonly launched: number | null
  readonly terminated: number | null
  readonly autoTerminate: number | null
  /** User data that was withheld: its size in bytes, null when unknown; the whole is null when there was none. */
  readonly userData: { readonly bytes: number | null } | null
  /** System and user fields; some regions send numbers, which stand as text here. */
  readonly metadata: Readonly<Record<string, string | null>>
  readonly source: RowSource
}

/** Where the row as the API sent it can be read again: 100,000 of them are not kept. */
export interface RowSource {
  /** The same for all rows of one answer, so that it is there once. */
  readonly answer: RowAnswer
  /** Its place among the servers of that answer, from 0 on. */
  readonly index: number
}

/** The answer that a row came in. */
export interface RowAnswer {
  /** The request, as the proxy received it. */
  readonly url: string
  /** The project that was asked; a row that was read from a file has none. */
  readonly project?: ProjectName
}

/** A row of an answer that is not a server as this project knows it. It is shown, never dropped. */
export interface UnreadableRow {
  readonly kind: 'unreadable'
  /** The row's own id where it has one, else made from its place. */
  readonly id: string
  readonly reason: string
  /** What is left without the fields that cannot be read, which are null in it; null when that is nothing. */
  readonly readable: Server | null
  readonly source: RowSource
}

export type Row = Server | UnreadableRow

/** What could be read of a row; null when it is nothing. */
export function readablePart(row: Row): Server | null {
  return row.kind === 'server' ? row : row.readable
}

/** What stands before the place of a row that has no id, to make it one. */
export const placePrefix = 'unreadable: '

/** Whether the API gave a row its id; a made one says where the row stood, and another one may stand there next time. */
export function hasOwnId({ kind, id }: Row): boolean {
  return kind === 'server' || !id.startsWith(placePrefix)
}
