import { isIPv4 } from 'node:net'

/** Whether a host name or address, IPv6 with or without brackets, can only mean this machine. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase()
  if (name === 'localhost' || name === '::1' || name === '[::1]') return true
  return isIPv4(name) && name.startsWith('127.')
}
