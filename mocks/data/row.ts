/** One address of a server, as the API writes it. */
export interface AddressRow {
  version: string
  addr: string
  'OS-EXT-IPS:type'?: string
  'OS-EXT-IPS-MAC:mac_addr'?: string
  'OS-EXT-IPS:port_id'?: string
  primary?: boolean
}

/** One attached volume, as the API writes it. */
export interface VolumeRow {
  id: string
  device: string
  bootIndex: string | null
  delete_on_termination: string
}

/**
 * One server as the API writes it: the fields that filters look at, and any other. An undefined field is absent
 * from the answer.
 */
export interface ServerRow {
  id: string
  name: string
  status: string
  created: string
  addresses?: Record<string, AddressRow[]> | undefined
  flavor?: Record<string, unknown> | undefined
  tags?: string[] | null | undefined
  sys_tags?: { key: string; value: string }[] | undefined
  enterprise_project_id?: string | null | undefined
  metadata?: Record<string, string> | undefined
  'OS-EXT-AZ:availability_zone'?: string | undefined
  'OS-EXT-SRV-ATTR:reservation_id'?: string | undefined
  [field: string]: unknown
}

/** Fields that replace those of a row; undefined takes the field out. */
export type Patch = Partial<ServerRow>
