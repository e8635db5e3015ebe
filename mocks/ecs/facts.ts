import type { ServerRow } from '../data/row'

/** What filters look at. */
export interface Facts {
  readonly name: string
  readonly status: string
  readonly flavor: string | null
  readonly tags: readonly string[]
  /** Fixed IPv4 addresses. */
  readonly addresses: readonly string[]
  readonly zone: string | null
  readonly reservation: string | null
  readonly enterpriseProject: string | null
}

/** Reads the facts of a row; the enterprise project from its field, else from the system tags. */
export function factsOf(row: ServerRow): Facts {
  const flavor = row.flavor?.['id']
  return {
    name: row.name,
    status: row.status,
    flavor: typeof flavor === 'string' ? flavor : null,
    tags: row.tags ?? [],
    addresses: Object.values(row.addresses ?? {})
      .flat()
      .filter((entry) => entry.version === '4' && entry['OS-EXT-IPS:type'] !== 'floating')
      .map((entry) => entry.addr),
    zone: row['OS-EXT-AZ:availability_zone'] ?? null,
    reservation: row['OS-EXT-SRV-ATTR:reservation_id'] ?? null,
    enterpriseProject:
      row.enterprise_project_id ??
      row.sys_tags?.find((tag) => tag.key === '_sys_enterprise_project_id')?.value ??
      null,
  }
}
